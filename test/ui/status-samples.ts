import type { ClosureRecord } from '../../src/domain/closure-record.js';
import { readClosureJournal } from '../../src/domain/closure-state.js';
import type { ClosureEvent, ClosureSubject } from '../../src/domain/closure.js';
import type { JournalEntry } from '../../src/domain/journal.js';
import type { ClosureStatus, StatusReport } from '../../src/domain/status.js';
import { ACCOUNT } from './samples.js';

const HASH = '0123456789abcdef'.repeat(4);
const TEXTS: ClosureStatus['texts'] = {
  messages: {
    seen: 'The role that clears up exists.',
    awaited: 'The provider reviews it; the result comes by mail.',
    advice: 'Settle the bill of {name}.',
    photo: 'A photo of {name}.',
  },
  values: { accountId: ACCOUNT.accountId, name: '测试公司' },
};

type Events = readonly (readonly [at: string, event: ClosureEvent])[];

export const FILED: Events = [
  ['2026-11-12T09:30:00.000Z', { type: 'submitting' }],
  ['2026-11-12T09:31:00.000Z', { type: 'submitted', by: 'you' }],
];

function entriesOf(subject: ClosureSubject, events: Events): readonly JournalEntry<ClosureEvent>[] {
  const opened: ClosureEvent = { type: 'opened', version: '1.0.0', ...subject };
  return [['2026-11-10T08:00:00.000Z', opened] as const, ...events].map(([at, event]) => ({ at, event }));
}

/** One closure with these events; its key is not known here. */
export function status(
  accountId: string,
  events: Events,
  rest: Partial<ClosureStatus> & { readonly managedBy?: string } = {},
): ClosureStatus {
  const { managedBy, ...facts } = rest;
  const { provider } = ACCOUNT;
  const subject: ClosureSubject =
    managedBy === undefined
      ? { provider, accountId, kind: 'own', name: '测试公司' }
      : { provider, accountId, kind: 'member', managedBy };
  return {
    ...{ subject, state: readClosureJournal(entriesOf(subject, events), 'under-review') },
    ...{ look: { kind: 'no-key' }, isNew: false, texts: TEXTS, folder: '/state/closures', profiles: [] },
    ...{ exitCode: 6, ...facts },
  };
}

const CALLS = ['directory:GetAccountDeletionStatus', 'ram:GetRole'];

/** Closures that stand everywhere a closure can stand, one of a hostile name. */
export const STATUS: StatusReport = {
  ...{ kind: 'status', at: new Date('2026-11-21T19:13:04.567Z'), exitCode: 3 },
  closures: [
    status('1000567890123456', FILED, {
      expect: { next: 'closed', from: '2026-11-12', to: '2026-11-17', text: { code: 'awaited' } },
    }),
    status(
      '2000',
      [['2026-11-13T09:31:00.000Z', { type: 'observed', stage: 'cooling-down', evidence: CALLS }]],
      {
        look: { kind: 'seen', isTold: true, evidence: CALLS, text: { code: 'seen' } },
        expect: { next: 'closed', text: { code: 'awaited' } },
      },
    ),
    status('3000', FILED, { look: { kind: 'key-refused' }, exitCode: 5 }),
    status('4000', FILED.slice(0, 1), {
      look: { kind: 'failed', code: 'status-denied', message: 'Refused\u001b[31m.' },
      exitCode: 5,
    }),
    status(
      '5000',
      [
        [
          '2026-11-15T00:00:00.000Z',
          { type: 'observed', stage: 'restored', evidence: CALLS, reasons: ['bill'] },
        ],
      ],
      { advice: { code: 'advice' }, exitCode: 3 },
    ),
    status('6000', [['2026-11-18T10:00:00.000Z', { type: 'reported', stage: 'closed', on: '2026-11-18' }]], {
      ...{ look: { kind: 'left-out' }, profiles: ['prod'], exitCode: 0 },
    }),
    status(
      '7000',
      [
        [
          '2026-11-13T09:31:00.000Z',
          { type: 'observed', stage: 'cooling-down', evidence: CALLS, until: '2026-12-28T09:31:00Z' },
        ],
      ],
      { managedBy: '1000567890123456', look: { kind: 'seen', isTold: true, evidence: CALLS } },
    ),
    status('8000', [['2026-11-13T09:31:00.000Z', { type: 'detached' }]], {
      ...{ managedBy: '1000567890123456', look: { kind: 'left-out' }, exitCode: 0 },
    }),
  ],
};

export const NO_CLOSURES: StatusReport = { ...STATUS, closures: [], exitCode: 0 };

const SUBJECT: ClosureSubject = {
  ...{ provider: ACCOUNT.provider, accountId: ACCOUNT.accountId, name: '测试公司', kind: 'own' },
};
const ENTRIES = entriesOf(SUBJECT, [
  ['2026-11-12T09:00:00.000Z', { type: 'checked', verdict: 'renounce', sha256: HASH }],
  ['2026-11-12T09:00:01.000Z', { type: 'verified', verification: 'enterprise' }],
  ['2026-11-12T09:10:00.000Z', { type: 'answered', step: 'way', answer: 'console' }],
  ['2026-11-12T09:11:00.000Z', { type: 'answered', step: 'photo', answer: '|front|.jpg', sha256: HASH }],
  ['2026-11-12T09:20:00.000Z', { type: 'walked', step: 'open' }],
  ['2026-11-12T09:21:00.000Z', { type: 'key-removing', keyId: 'key-1' }],
  ['2026-11-12T09:22:00.000Z', { type: 'key-removed' }],
  ['2026-11-12T09:25:00.000Z', { type: 'uncertain', code: 'reset' }],
  ['2026-11-12T09:26:00.000Z', { type: 'refused', code: 'not-filed' }],
  ...FILED,
  ['2026-11-14T00:00:00.000Z', { type: 'observed', stage: 'cooling-down', evidence: CALLS }],
  ['2026-11-19T00:00:00.000Z', { type: 'reported', stage: 'closed', on: '2026-11-18' }],
  ['2026-11-19T00:01:00.000Z', { type: 'tidied' }],
]);

/** A record that has something of everything. */
export const RECORD: ClosureRecord = {
  ...{ kind: 'closure-record', version: '1.0.0', writtenAt: new Date('2026-11-21T19:13:04.567Z') },
  ...{ subject: SUBJECT, state: readClosureJournal(ENTRIES), checked: { kind: 'check' } },
  answers: [
    { step: 'way', answer: 'console', at: '2026-11-12T09:10:00.000Z' },
    {
      ...{ step: 'sample.balance:left:1', answer: '12.34 CNY', at: '2026-11-12T09:12:00.000Z' },
      asked: 'Balance: 12.34 CNY are left.',
    },
  ],
  materials: [
    {
      ...{ step: 'photo', answer: '|front|.jpg', sha256: HASH, at: '2026-11-12T09:11:00.000Z' },
      asked: { code: 'photo' },
    },
  ],
  records: { answer: '/exports/2026', sha256: HASH, at: '2026-11-12T09:13:00.000Z' },
  plans: [
    {
      ...{ digest: HASH, begunAt: '2026-11-11T00:00:00.000Z', endedAt: '2026-11-11T01:00:00.000Z' },
      ...{ steps: 5, done: 3, stated: 1 },
      words: [{ step: 'sample.data:bucket', answer: 'not-needed', at: '2026-11-11T00:30:00.000Z' }],
    },
  ],
  ...{ entries: ENTRIES, last: HASH, folder: '/state/closures', texts: TEXTS },
};
