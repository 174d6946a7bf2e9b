import { guideTexts, listQuestions } from '../../src/app/closure-questions.js';
import { memberQuestions } from '../../src/app/member-questions.js';
import type {
  ClosureReport,
  ExaminedMember,
  MemberClosuresReport,
  QuestionsReport,
} from '../../src/domain/closing.js';
import { GUIDE } from '../helpers/fake-closure.js';
import { RECORD_PARTS } from '../../src/domain/record-parts.js';
import { ACCOUNT, MEMBERS, REPORTS } from './samples.js';

const SOURCE = {
  account: ACCOUNT,
  guide: GUIDE,
  outcomes: REPORTS.renounce.outcomes,
  keyId: 'LTAI****0009',
  parts: RECORD_PARTS,
};
const ANSWERS = new Map([
  ['way', 'console'],
  ['email', 'owner@example.com'],
]);

/** What closing the account would ask: some of it answered before. */
export const QUESTIONS: QuestionsReport = {
  ...{ kind: 'questions', account: ACCOUNT, finishedAt: REPORTS.renounce.finishedAt },
  ...listQuestions(SOURCE, ANSWERS),
  texts: guideTexts(SOURCE, ANSWERS),
};

const BASE: ClosureReport = {
  ...{ kind: 'closure', account: ACCOUNT, end: 'walk', stage: 'preparing', since: '2026-11-21T08:30:00Z' },
  ...{ evidence: [], folder: '/state/closures/sample-1234567890123456', exitCode: 6 },
  walk: [
    { id: 'open', text: { code: 'open' }, url: 'https://console.cloud.example/close', submits: false },
    { id: 'file', text: { code: 'file' }, paste: { code: 'request' }, submits: true },
  ],
  texts: guideTexts(SOURCE, ANSWERS),
};

const CONSENT = QUESTIONS.questions.find(({ kind }) => kind === 'consent');

/** Every end of a closure. */
export const CLOSURES: Readonly<Record<ClosureReport['end'], ClosureReport>> = {
  walk: BASE,
  filed: {
    ...{ ...BASE, end: 'filed', stage: 'under-review', walk: [] },
    ...{ account: { ...ACCOUNT, verification: 'unknown' }, statedVerification: 'personal' },
    expect: { next: 'closed', from: '2026-11-24', to: '2026-11-26', text: { code: 'awaited' } },
  },
  running: { ...BASE, end: 'running', stage: 'cooling-down', walk: [], evidence: ['ram:GetRole'] },
  closed: { ...BASE, end: 'closed', stage: 'closed', walk: [], exitCode: 0 },
  uncertain: { ...BASE, end: 'uncertain', walk: [] },
  declined: { ...BASE, end: 'declined', walk: [], exitCode: 10, ...(CONSENT ? { declined: CONSENT } : {}) },
};

const NOTHING = { findings: [], reasons: [], needs: [] };

/** Members of every end. */
export const MEMBER_CLOSURES: MemberClosuresReport = {
  ...{ kind: 'member-closures', account: ACCOUNT, exitCode: 3 },
  ...{ startedAt: REPORTS.renounce.startedAt, finishedAt: REPORTS.renounce.finishedAt },
  results: [
    {
      ...{ ...NOTHING, member: { accountId: '101', name: '测试成员', type: 'created' }, end: 'closed' },
      ...{ stage: 'closed', requestId: 'r-1', exitCode: 0 },
    },
    {
      ...{ ...NOTHING, member: { accountId: '102', type: 'created' }, end: 'waiting', stage: 'cooling-down' },
      ...{ until: '2027-01-05T00:00:00Z', exitCode: 6 },
    },
    {
      ...{ ...NOTHING, member: { accountId: '103', name: 'Shop', type: 'created' }, end: 'blocked' },
      ...{ findings: MEMBERS.members[0]?.findings ?? [], exitCode: 3 },
    },
    { ...NOTHING, member: { accountId: '104', type: 'invited' }, end: 'not-deletable', exitCode: 3 },
    {
      ...{ ...NOTHING, member: { accountId: '105', type: 'created' }, end: 'failed', code: 'Forbidden' },
      ...{ message: 'No \u001b[31mpermission', needs: ['org:DeleteAccount'], exitCode: 5 },
    },
    { ...NOTHING, member: { accountId: '106', type: 'created' }, end: 'uncertain', exitCode: 5 },
  ],
};

const SHOP: ExaminedMember = {
  ...{ kind: 'delete', member: { accountId: '107', name: '测试成员', type: 'created' } },
  findings: (MEMBERS.members[0]?.findings ?? []).map((finding) => ({ ...finding, severity: 'renounceable' })),
};

/** What closing members would ask: one is deleted, one let go, the others left as they are. */
export const MEMBER_QUESTIONS: QuestionsReport = {
  ...{ ...QUESTIONS, complete: true },
  questions: [
    ...memberQuestions(SHOP, RECORD_PARTS),
    { id: 'confirm', kind: 'confirm', expects: `2 ${ACCOUNT.accountId}`, members: 2 },
  ],
  members: [
    SHOP,
    { kind: 'detach', member: { accountId: '108', type: 'invited' }, findings: [] },
    ...MEMBER_CLOSURES.results.map((result) => ({ kind: 'ended', member: result.member, result }) as const),
  ],
};
