import type { BegunPlan } from '../../src/domain/plan-store.js';
import { memoryStatements } from './fake-statements.js';
import type { ClosePorts } from '../../src/app/approach-closure.js';
import { closeAccount, type CloseOptions, type CloseResult } from '../../src/app/close-account.js';
import type { Asker, ClosureReport } from '../../src/domain/closing.js';
import type { ClosureDesk } from '../../src/domain/closure.js';
import { ApiError, type FaultKind } from '../../src/domain/errors.js';
import { Secret } from '../../src/domain/secret.js';
import type { Judgement } from '../../src/domain/verdict.js';
import { condition, fakeAdapter } from './fake-adapter.js';
import { manualClock } from './fake-clock.js';
import {
  FREE_LOCKS,
  GUIDE,
  INSPECTOR,
  memoryClosures,
  OWNER,
  sights,
  type MemoryClosures,
} from './fake-closure.js';

const CONDITIONS = [condition('money'), condition('truth'), condition('news')];

/** Something is lost, something only the owner knows, something is told. */
export const FINDINGS: Readonly<Record<string, Judgement>> = {
  money: {
    findings: [
      {
        ...{ code: 'left', severity: 'renounceable', subject: { type: 'account', id: '42' } },
        ...{ amount: { value: '1234.5', currency: 'CNY' }, resolve: { by: 'console' } },
      },
    ],
  },
  truth: {
    findings: [
      {
        ...{ code: 'filings', severity: 'attest', subject: { type: 'account', id: '42' } },
        resolve: { by: 'none' },
      },
    ],
  },
  news: {
    findings: [
      { code: 'final', severity: 'notice', subject: { type: 'account', id: '42' }, resolve: { by: 'none' } },
    ],
  },
};

/** What the person says to each question. */
export const ANSWERS: Readonly<Record<string, string>> = {
  'cloud.news:final:42': 'yes',
  'cloud.truth:filings:42': 'yes',
  'cloud.money:left:42': '1,234.50 cny',
  way: 'console',
  photo: '/home/acme/private/photo.jpg',
  email: 'owner@example.com',
  cause: 'unused',
  reason: 'no need',
  'own-key': 'remove',
  records: '/home/acme/records',
  confirm: '42',
};

export interface OwnWorld {
  readonly store?: MemoryClosures;
  readonly judgements?: Readonly<Record<string, Judgement>>;
  readonly desk?: Partial<ClosureDesk>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly walk?: Asker['walk'];
  readonly wasFiled?: Asker['wasFiled'];
  readonly keepRecord?: CloseOptions['keepRecord'];
  readonly onChecked?: CloseOptions['onChecked'];
  readonly script?: readonly string[];
  /** Plans of preparation that were begun. */
  readonly plans?: readonly BegunPlan[];
  /** The key in use. */
  readonly keyId?: string;
  /** The key is refused. */
  readonly isKeyGone?: () => boolean;
  /** How it is refused. */
  readonly refusal?: FaultKind;
}

const USUAL = {
  ...{ judgements: FINDINGS, desk: {}, answers: ANSWERS, walk: undefined, wasFiled: undefined },
  ...{ script: undefined, keepRecord: () => Promise.resolve(), onChecked: () => undefined },
  ...{ keyId: 'key', isKeyGone: () => false, refusal: 'credentials' as const },
} as const;

/** Runs a closure of an imaginary account. @returns what came of it, and everything that was asked. */
export async function close(
  world: OwnWorld,
): Promise<{ result: CloseResult; asked: string[]; walked: string[]; store: MemoryClosures }> {
  const { judgements, desk, answers, walk, wasFiled, script, keepRecord, onChecked } = { ...USUAL, ...world };
  const { keyId, isKeyGone, refusal, store = memoryClosures() } = { ...USUAL, ...world };
  const [asked, walked]: [string[], string[]] = [[], []];
  const closure = { actions: [], observe: sights({ evidence: [] }), ...desk };
  const base = fakeAdapter(CONDITIONS, judgements, { identity: OWNER, closure });
  const adapter = {
    ...base,
    closureGuide: () => Promise.resolve(GUIDE),
    connect: (request: Parameters<typeof base.connect>[0]) =>
      isKeyGone()
        ? Promise.reject(new ApiError('sts:Who', { kind: refusal, code: 'NoKey', message: 'gone' }))
        : base.connect(request),
  };
  const clock = manualClock();
  const ports = {
    ...{ version: '1', signal: new AbortController().signal, options: {}, host: { env: {} } },
    adapter: () => Promise.resolve(adapter),
    http: () => Promise.resolve({ now: () => clock.now() }),
    clock: () => Promise.resolve(clock),
    calendar: () => Promise.resolve({}),
    locks: () => Promise.resolve(FREE_LOCKS),
    statements: () => Promise.resolve(memoryStatements()),
    closures: () => Promise.resolve(store),
    inspector: () => Promise.resolve(INSPECTOR),
    plans: () => Promise.resolve({ listBegun: () => Promise.resolve(world.plans ?? []) }),
  } as unknown as ClosePorts;
  const given = new Map((script ?? []).map((id) => [id, answers[id] ?? '']));
  const options: CloseOptions = {
    asker: {
      warn: () => asked.push('warning'),
      keyRemoved: (id) => asked.push(`${id} removed`),
      answer: (question, _texts, complaint) => {
        if (complaint) asked.push(`${question.id}: ${complaint.code}`);
        else asked.push(question.id);
        return Promise.resolve(complaint ? undefined : answers[question.id]);
      },
      ...(walk
        ? {
            walk: (task, texts) => {
              walked.push(task.id);
              return walk(task, texts);
            },
          }
        : {}),
      ...(wasFiled ? { wasFiled } : {}),
    },
    ...{ given, ...(script ? { script: new Set(script) } : {}) },
    ...{ emit: () => undefined, toText: () => '{}', keepRecord },
    onChecked,
  };
  const credentials = { provider: 'cloud', accessKeyId: keyId, accessKeySecret: new Secret('hush') };
  const result = await closeAccount({ credentials, label: 'test' }, ports, options);
  return { result, asked, walked, store };
}

/** Where it ended. */
export function reportOf(result: CloseResult): ClosureReport {
  if (result.kind !== 'ended') throw new Error(`it ended as ${result.kind}`);
  return result.report;
}

/** Does every step that is left to a person. */
export const done: Asker['walk'] = () => Promise.resolve('done');
