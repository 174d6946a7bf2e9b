import { PLAN_VERSION, type PlanStep, type Taken } from '../../src/domain/plan.js';
import {
  exitOf,
  type PlanReport,
  type PrepareReport,
  type StepResult,
} from '../../src/domain/preparation.js';
import type { CheckReport } from '../../src/domain/report.js';
import { ACCOUNT, CONDITIONS, DENIED, FINDINGS, REPORTS } from './samples.js';

const DIGEST = '0123456789abcdef'.repeat(4);

/** A step of the tool, about a server. */
export function toolStep(remedy: string, rest: Partial<PlanStep> = {}): PlanStep {
  const { subject = FINDINGS.server.subject } = rest;
  return {
    ...{ id: `${remedy}:${subject.region ?? ''}/${subject.id}`, stage: 'release', actor: 'tool' },
    ...{ remedy, effect: 'effect', args: {}, subject, target: {}, tags: {}, dependsOn: [], takes: [] },
    ...{ destroys: false, verifiedBy: ['ecs:ListServers'], waitSeconds: 600 },
    ...rest,
  };
}

/** A step of a person, for a finding. */
function handStep(condition: string, finding: (typeof FINDINGS)['bill' | 'korean']): PlanStep {
  const { subject, code, args, resolve } = finding;
  return {
    ...{ id: `${condition}:${subject.id}#${code}`, stage: 'settle', actor: 'you', remedy: condition },
    ...{ effect: code, args, subject, target: {}, tags: {}, dependsOn: [], takes: [] },
    ...{ destroys: false, verifiedBy: ['bill:ListBills'], waitSeconds: 0, url: resolve.url },
    ...('amount' in finding ? { amount: finding.amount } : {}),
    ...('until' in resolve ? { until: resolve.until } : {}),
  };
}

function diskOf(id: string): Taken {
  return { type: 'cloud disk', id, region: 'cn-hangzhou' };
}

const stop = toolStep('stop-server');
const [snapshot, release, hostile, paid, key, bill, korean] = [
  toolStep('snapshot-server', { stage: 'backup', amount: { value: '0.5', currency: 'CNY' } }),
  toolStep('release-server', {
    ...{
      destroys: true,
      takes: ['d-1', 'd-2', 'd-3', 'd-4'].map(diskOf),
      tags: { env: 'prod' },
      dependsOn: [stop.id],
    },
  }),
  toolStep('release-server', { destroys: true, subject: FINDINGS.hostile.subject }),
  toolStep('release-server', {
    ...{ effect: 'paid', args: { day: '2027-01-31' }, destroys: true },
    ...{ subject: { type: 'ecs instance', id: 'i-4' }, amount: { value: '-1234.5', currency: 'CNY' } },
  }),
  toolStep('delete-key', {
    ...{ stage: 'identity', subject: { type: 'key', id: 'LTAI****0009' }, args: { user: '测试用户' } },
    ...{ destroys: true },
  }),
  handStep('sample.overdue', FINDINGS.bill),
  handStep('sample.servers', FINDINGS.korean),
] as const;

/** Every kind of step, in the order of the plan. */
export const STEPS = { snapshot, bill, korean, stop, release, hostile, paid, key };

const [, , balance] = CONDITIONS;

/** A plan that has something of everything, written to a file. */
export const PLAN: PlanReport = {
  ...{ kind: 'plan', account: ACCOUNT, digest: DIGEST, file: 'my plans/plan.json' },
  plan: {
    ...{ version: PLAN_VERSION, provider: ACCOUNT.provider, accountId: ACCOUNT.accountId },
    ...{ createdAt: new Date('2026-11-21T19:13:04.567Z'), inventoryDigest: DIGEST },
    steps: Object.values(STEPS),
    leftOut: [
      { step: 'stop-server:cn-beijing/i-9', reason: 'idle' },
      { step: 'release-server:cn-beijing/i-9', reason: 'takes', because: 'd-9' },
    ],
    renounced: [{ condition: balance?.id ?? '', finding: FINDINGS.balance }],
    gaps: [DENIED, DENIED],
  },
};

/** Plans without a step: because there is nothing, or because it could not be seen. */
export const EMPTY_PLAN = withPlan({ steps: [], leftOut: [], renounced: [], gaps: [] });
export const UNREAD_PLAN = withPlan({ steps: [], leftOut: [], renounced: [] });

function withPlan(rest: Partial<PlanReport['plan']>): PlanReport {
  return { ...PLAN, plan: { ...PLAN.plan, ...rest } };
}

/** A plan of one remedy over so many servers, and one step that is like no other. */
export function longPlan(count: number): PlanReport {
  const servers = Array.from({ length: count - 1 }, (_, place) =>
    toolStep('release-server', {
      ...{
        destroys: true,
        takes: [diskOf(`d-${String(place)}`)],
        amount: { value: '-0.1', currency: 'CNY' },
      },
      subject: {
        ...{ type: 'ecs instance', id: `i-${String(place)}`, name: `测试-${String(place)}` },
        region: ['cn-hangzhou', 'cn-beijing'][place % 2] ?? '',
      },
    }),
  );
  return withPlan({
    steps: [...servers, STEPS.key],
    leftOut: servers.map(({ id }) => ({ step: id, reason: 'not-chosen' })),
  });
}

const RESULTS: readonly StepResult[] = [
  { step: snapshot, end: 'done' },
  { step: bill, end: 'waiting' },
  { step: korean, end: 'waiting' },
  {
    ...{ step: stop, end: 'blocked', code: 'Forbidden.RAM', needs: ['ecs:StopServer'] },
    message: 'User not authorized\u001b[2J to operate on the specified resource.',
  },
  { step: release, end: 'held', heldBy: stop.id },
  { step: hostile, end: 'under-way' },
  { step: paid, end: 'done', already: true },
  { step: key, end: 'failed', code: 'InternalError', message: 'The request has failed.' },
];

/** What becomes of that plan. */
export const PREPARED: Readonly<Record<'partly' | 'waiting' | 'done' | 'closable', PrepareReport>> = {
  partly: prepared(RESULTS, REPORTS.blocked, [
    toolStep('stop-server', { subject: { type: 'ecs', id: 'i-new' } }),
  ]),
  waiting: prepared(
    RESULTS.map(({ step, end }) => ({ step, end: end === 'waiting' ? end : 'done' })),
    REPORTS.undecided,
  ),
  done: prepared([{ step: bill, end: 'stated' }], REPORTS.undecided),
  closable: prepared([{ step: stop, end: 'done' }], REPORTS.closable),
};

function prepared(
  results: readonly StepResult[],
  { verdict, counts }: CheckReport,
  appeared: readonly PlanStep[] = [],
): PrepareReport {
  return {
    ...{ kind: 'prepare', account: ACCOUNT, digest: DIGEST, results, appeared, verdict, counts },
    ...{ startedAt: new Date('2026-11-21T19:14:00Z'), finishedAt: new Date('2026-11-21T19:20:09Z') },
    exitCode: exitOf(results),
  };
}
