import type { AccountIdentity } from '../../src/domain/account.js';
import type { Condition } from '../../src/domain/condition.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { Finding } from '../../src/domain/finding.js';
import type { PlanStage } from '../../src/domain/plan-stage.js';
import type { ProfileList } from '../../src/domain/profile.js';
import type { RemedyMeta } from '../../src/domain/remedy.js';
import type { CheckReport, MembersReport, ProfilesReport } from '../../src/domain/report.js';
import {
  countFindings,
  decideStatus,
  foldVerdict,
  type Gap,
  type Outcome,
} from '../../src/domain/verdict.js';
import { collectTexts, type ProviderTexts } from '../../src/ui/messages.js';
import type { View } from '../../src/ui/render/view.js';
import { wordsOf } from '../../src/ui/words/index.js';

const PAGE = 'How to close an account';

/** A condition of a provider that does not exist. */
export function condition(name: string, title: string, rest: Partial<Condition> = {}): Condition {
  return {
    id: `sample.${name}`,
    title,
    source: { page: PAGE, clause: `Clause ${name}` },
    severities: ['must-process'],
    verify: 'api',
    ...rest,
  };
}

/** A remedy of that provider. */
export function remedy(id: string, stage: PlanStage, messages: RemedyMeta['messages']): RemedyMeta {
  return {
    ...{ id, stage, mutation: `ecs:${id}`, lookedAtBy: ['ecs:ListServers'], needs: [`ecs:${id}`] },
    ...{ clears: ['sample.servers'], destroys: 'destroys' in messages, waitSeconds: 600, messages },
  };
}

const SERVERS = condition('servers', 'Every server released');
const OVERDUE = condition('overdue', 'No overdue payment; up to 10 CNY can be given up', {
  severities: ['must-process', 'renounceable'],
});
const BALANCE = condition('balance', 'Balance withdrawn', { severities: ['renounceable'] });
const DOMAINS = condition('domains', 'Every domain name transferred away');
const ORDERS = condition('orders', 'No order is open');
const FILINGS = condition('filings', 'Filings cancelled or transferred', {
  severities: ['attest'],
  verify: 'attest',
  statement: {
    severity: 'attest',
    message: 'No filing is left in the account, or each has been transferred.',
    resolve: { by: 'console', url: 'https://filings.example.com/list' },
  },
});
const FINAL = condition('irreversible', 'Closure cannot be revoked', {
  severities: ['notice'],
  verify: 'notice',
  beyondSeed: true,
  statement: {
    severity: 'notice',
    message: 'Closure cannot be revoked: data, funds, bills and invoices are gone for good.',
    resolve: { by: 'none' },
  },
});

export const CONDITIONS = [SERVERS, OVERDUE, BALANCE, DOMAINS, ORDERS, FILINGS, FINAL];

export const TEXTS: ProviderTexts = collectTexts({
  title: 'Sample Cloud',
  conditions: CONDITIONS,
  checks: [
    {
      condition: SERVERS.id,
      actions: ['ecs:ListServers'],
      messages: { running: '{name} is running', prepaid: '{name} is prepaid until {day}' },
    },
    {
      condition: OVERDUE.id,
      actions: ['bill:ListBills'],
      messages: { unpaid: 'Bill of {month} is unpaid: {amount}' },
    },
    {
      condition: BALANCE.id,
      actions: ['bill:GetBalance'],
      messages: { balance: 'Balance of {amount} is lost' },
    },
    { condition: DOMAINS.id, actions: ['domain:ListDomains'], messages: {} },
    { condition: ORDERS.id, actions: ['order:ListOrders', 'order:ListRefunds'], messages: {} },
  ],
  remedies: [
    remedy('snapshot-server', 'backup', { effect: 'Take a snapshot of {name}.' }),
    remedy('stop-server', 'release', { effect: 'Stop {name}.' }),
    remedy('release-server', 'release', {
      effect: 'Release the server {id}.',
      paid: 'Give back the server {id}, paid until {day}.',
      destroys: 'Its system disk and everything on it.',
    }),
    remedy('delete-key', 'identity', { effect: 'Delete the key {id} of {user}.' }),
  ],
  messages: {
    'bills-pending': 'The bill of {month} is final on the 4th of the next month.',
    'cool-down': 'Then the cool-down takes 7 days.',
    refused: 'The provider refuses deletion: {reason}',
  },
});

export const ACCOUNT: AccountIdentity = {
  provider: 'sample',
  accountId: '1234567890123456',
  name: '示例科技有限公司',
  site: 'china',
  caller: 'sub-user',
  callerName: 'auditor',
  verification: 'enterprise',
};

const CONSOLE =
  'https://ecs.console.example.com/server/region/cn-hangzhou?filter=account%3A1234567890123456&tab=release';

export const FINDINGS = {
  server: {
    code: 'running',
    severity: 'must-process',
    subject: {
      type: 'ecs instance',
      id: 'i-bp1abcdefghij0001',
      name: '测试服务器-生产',
      region: 'cn-hangzhou',
    },
    resolve: { by: 'console', url: CONSOLE },
    seenBy: ['ecs:ListServers', 'bill:ListBills'],
  },
  hostile: {
    code: 'running',
    severity: 'must-process',
    subject: {
      type: 'ecs instance',
      id: 'i-bp1abcdefghij0002',
      name: '\u001b[31mred\nnewline\u001b]0;title\u0007\u202eevil\u009b2J',
      region: 'cn-hangzhou',
    },
    resolve: { by: 'console', url: CONSOLE },
  },
  korean: {
    code: 'prepaid',
    severity: 'must-process',
    subject: {
      type: 'ecs instance',
      id: 'i-bp1abcdefghij0003',
      name: '운영 데이터베이스 서버',
      region: 'ap-northeast-2',
    },
    args: { day: '2026-12-15' },
    resolve: { by: 'wait', until: '2026-12-15', url: 'https://refund.example.com' },
  },
  bill: {
    code: 'unpaid',
    severity: 'must-process',
    subject: { type: 'bill', id: '2026-10' },
    amount: { value: '5128.4', currency: 'CNY' },
    args: { month: '2026-10' },
    resolve: { by: 'console', url: 'https://bill.example.com/pay' },
  },
  balance: {
    code: 'balance',
    severity: 'renounceable',
    subject: { type: 'account', id: '1234567890123456' },
    amount: { value: '23.1', currency: 'CNY' },
    resolve: { by: 'api', command: 'acctclose prepare --only balance' },
  },
  filing: {
    code: FILINGS.id,
    severity: 'attest',
    subject: { type: 'condition', id: FILINGS.id, name: FILINGS.title },
    resolve: { by: 'console', url: 'https://filings.example.com/list' },
  },
  final: {
    code: FINAL.id,
    severity: 'notice',
    subject: { type: 'condition', id: FINAL.id, name: FINAL.title },
    resolve: { by: 'none' },
  },
} satisfies Record<string, Finding>;

export const DENIED: Gap = {
  code: 'denied',
  action: 'domain:ListDomains',
  needs: ['domain:QueryDomainList'],
  providerCode: 'Forbidden.RAM',
  requestId: '4C467B38-3910-447D-87BC-AC049166F216',
};
const LEFT_OUT: Gap = { code: 'left-out', action: '--only', needs: [] };
export const THROTTLED: Gap = { code: 'throttled', action: 'domain:ListTransfers', needs: [] };

export function outcome(of: Condition, findings: readonly Finding[], gaps: readonly Gap[] = []): Outcome {
  return {
    condition: of,
    status: decideStatus({ findings, gaps, manual: of.statement !== undefined }),
    evidence: of.statement
      ? [`page: ${of.source.clause}`, 'cannot be seen by API']
      : [`sample:${of.id.slice(7)}`],
    findings,
    gaps,
    stated: [],
  };
}

function report(outcomes: readonly Outcome[]): CheckReport {
  const counts = countFindings(outcomes);
  return {
    kind: 'check',
    account: ACCOUNT,
    startedAt: new Date('2026-11-21T19:13:00.123Z'),
    finishedAt: new Date('2026-11-21T19:13:04.567Z'),
    verdict: foldVerdict(counts),
    counts,
    outcomes,
    forecast: {
      earliest: '2026-12-15',
      because: [{ code: 'bills-pending', args: { month: '2026-11' } }, { code: 'cool-down' }],
    },
  };
}

const passed = [outcome(ORDERS, [])];
const stated = [outcome(FILINGS, [FINDINGS.filing]), outcome(FINAL, [FINDINGS.final])];

/** One report per verdict, and one of a few conditions only. */
export const REPORTS = {
  blocked: report([
    outcome(SERVERS, [FINDINGS.server, FINDINGS.hostile, FINDINGS.korean]),
    outcome(OVERDUE, [FINDINGS.bill]),
    outcome(BALANCE, [FINDINGS.balance]),
    outcome(DOMAINS, [], [DENIED, THROTTLED]),
    ...passed,
    ...stated,
  ]),
  undecided: report([outcome(SERVERS, []), outcome(DOMAINS, [], [DENIED]), ...passed, ...stated]),
  renounce: report([outcome(SERVERS, []), outcome(BALANCE, [FINDINGS.balance]), ...passed, ...stated]),
  closable: report([outcome(SERVERS, []), outcome(BALANCE, []), ...passed, ...stated]),
  partial: report([outcome(SERVERS, []), outcome(DOMAINS, [], [LEFT_OUT]), outcome(ORDERS, [], [LEFT_OUT])]),
} as const satisfies Record<string, CheckReport>;

const refusal: Finding = {
  code: 'refused',
  severity: 'must-process',
  subject: { type: 'member', id: '1111111111111111', name: '子公司' },
  args: { reason: 'has running servers' },
  resolve: { by: 'console', url: 'https://member.example.com/1111111111111111' },
};

export const MEMBERS: MembersReport = {
  kind: 'member-check',
  account: { ...ACCOUNT, caller: 'owner', callerName: 'root' },
  startedAt: new Date('2026-11-21T19:13:00Z'),
  finishedAt: new Date('2026-11-21T19:13:09Z'),
  verdict: 'blocked',
  counts: { ...countFindings([]), mustProcess: 1, unknown: 1 },
  members: [
    {
      member: { accountId: '1111111111111111', name: '子公司', type: 'ResourceAccount' },
      verdict: 'blocked',
      findings: [refusal],
      gaps: [],
      evidence: ['rd:CheckAccountDelete'],
    },
    {
      member: { accountId: '2222222222222222', type: 'ResourceAccount' },
      verdict: 'undecided',
      findings: [],
      gaps: [{ code: 'malformed', action: 'rd:CheckAccountDelete', needs: [] }],
      evidence: ['rd:CheckAccountDelete'],
    },
    {
      member: { accountId: '3333333333333333', name: 'test', type: 'ResourceAccount', deletion: 'Deleting' },
      verdict: 'closable',
      findings: [],
      gaps: [],
      evidence: ['rd:CheckAccountDelete'],
    },
  ],
};

export const FAILURE = new AcctcloseError('credentials', 'The key LTAI****0001 is not accepted.', {
  code: 'key-refused',
  tryThis: ['Check that the key is enabled.', 'Run acctclose login again.'],
  requestId: '4C467B38-3910-447D-87BC-AC049166F216',
});

export const PROFILES: ProfilesReport = {
  kind: 'checks',
  results: [
    { profile: 'main', report: REPORTS.blocked },
    { profile: '测试', report: REPORTS.closable },
    { profile: 'old', error: FAILURE },
  ],
};

/** How the samples are drawn where a test says nothing else. */
export function view(rest: Partial<View> = {}): View {
  return {
    words: wordsOf('en'),
    texts: () => TEXTS,
    columns: 100,
    color: false,
    command: 'acctclose check',
    accountFlags: ['--profile', 'main'],
    ...rest,
  };
}

/** Stored accounts: one with its secret in the keychain, one of the sandbox. */
export const STORED: ProfileList = {
  kind: 'profiles',
  profiles: [
    {
      name: 'main',
      provider: 'sample',
      accountId: '1234567890123456',
      accessKeyId: 'LTAIabcdefgh0001',
      site: 'china',
      region: 'cn-hangzhou',
      secretIn: 'keychain',
    },
    {
      name: 'try',
      provider: 'sample',
      accountId: '1188000000000002',
      accessKeyId: 'short',
      secretIn: 'sandbox',
      scenario: 'typical',
    },
  ],
  defaultName: 'main',
};
