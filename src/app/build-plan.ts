import type { ProviderAdapter } from '../domain/adapter.js';
import type { Finding } from '../domain/finding.js';
import { PLAN_VERSION, type Plan, type PlanStep, type Renounced } from '../domain/plan.js';
import { STAGES } from '../domain/plan-stage.js';
import type { Draft, Proposal, RemedyMeta } from '../domain/remedy.js';
import type { CheckReport } from '../domain/report.js';
import type { Outcome } from '../domain/verdict.js';

export interface BuildPlan {
  readonly adapter: Pick<ProviderAdapter, 'id' | 'remedies' | 'checks'>;
  readonly report: Pick<CheckReport, 'account' | 'outcomes'>;
  readonly proposal: Proposal;
  readonly now: Date;
  /** SHA-256 of a text, in hexadecimal digits. */
  readonly digest: (text: string) => string;
  /** Lets others have their turn: an account may hold hundreds of thousands of things. */
  readonly pause: () => Promise<void>;
}

/** Steps that are made between two pauses. */
const CHUNK = 10_000;

/** Shared by the many steps that have none, so that a large plan stays small. */
const NOTHING: Readonly<Record<string, string>> = {};
const NONE: readonly never[] = [];

/** What is to be done before the account can close: what the tool can do by API, and for the rest a person's steps. */
export async function buildPlan(parts: BuildPlan): Promise<Plan> {
  const { adapter, report, proposal, now, digest, pause } = parts;
  const metas = new Map(adapter.remedies.map((meta) => [meta.id, meta]));
  const drafts = new Map<string, Draft>();
  const covered: Covered = new Map();
  await inChunks(proposal.drafts, pause, (draft) => {
    const meta = metas.get(draft.remedy);
    if (!meta) return;
    drafts.set(stepIdOf(draft), draft);
    cover(draft, meta, covered);
  });
  const steps = startSteps(adapter.remedies);
  let destroys = false;
  await inChunks(drafts, pause, ([id, draft]) => {
    const meta = metas.get(draft.remedy);
    if (!meta) return;
    destroys ||= meta.destroys;
    steps.add(toolStep(id, draft, meta, drafts));
  });
  for (const step of handSteps(report.outcomes, covered, destroys)) steps.add(step);
  await pause();
  const ordered = steps.inOrder();
  return {
    version: PLAN_VERSION,
    provider: adapter.id,
    accountId: report.account.accountId,
    createdAt: now,
    inventoryDigest: digest(
      ordered
        .map(({ id }) => id)
        .sort()
        .join('\n'),
    ),
    steps: ordered,
    leftOut: NONE,
    renounced: report.outcomes.flatMap((outcome) => renouncedOf(outcome, covered)),
    gaps: [...proposal.gaps, ...report.outcomes.flatMap(({ gaps }) => gaps)],
  };
}

async function inChunks<T>(
  items: Iterable<T>,
  pause: BuildPlan['pause'],
  work: (item: T) => void,
): Promise<void> {
  let left = CHUNK;
  for (const item of items) {
    if (left === 0) {
      await pause();
      left = CHUNK;
    }
    work(item);
    left -= 1;
  }
}

/** The id of a step by which it is known in every plan. */
export function stepIdOf({ remedy, subject: { id, region } }: Pick<Draft, 'remedy' | 'subject'>): string {
  return region === undefined ? `${remedy}:${id}` : `${remedy}:${region}/${id}`;
}

function toolStep(id: string, draft: Draft, meta: RemedyMeta, drafts: ReadonlyMap<string, Draft>): PlanStep {
  const { remedy, subject, effect = 'effect', args, target, tags, after, takes, amount } = draft;
  // Spelt out: spread together, hundreds of thousands of steps would take several times the memory.
  const step: PlanStep = {
    id,
    stage: meta.stage,
    actor: 'tool',
    remedy,
    effect,
    subject,
    args: args ?? NOTHING,
    target: target ?? NOTHING,
    tags: tags ?? NOTHING,
    takes: takes ?? NONE,
    dependsOn: after ? findForerunners(draft, after, drafts) : NONE,
    destroys: meta.destroys,
    verifiedBy: meta.lookedAtBy,
    waitSeconds: meta.waitSeconds,
  };
  return amount === undefined ? step : { ...step, amount };
}

/** Ids of the steps that come first; the same thing may be proposed without a region. */
export function findForerunners(
  { subject }: Draft,
  after: NonNullable<Draft['after']>,
  drafts: ReadonlyMap<string, Draft>,
): readonly string[] {
  return after.flatMap(({ remedy, id }) => {
    const regional = stepIdOf({ remedy, subject: { ...subject, id } });
    return [regional, `${remedy}:${id}`].filter((candidate) => drafts.has(candidate)).slice(0, 1);
  });
}

/** By condition, the ids of the things whose findings some draft clears. */
type Covered = Map<string, Set<string>>;

function cover({ subject, clears = [subject.id] }: Draft, meta: RemedyMeta, covered: Covered): void {
  for (const condition of meta.clears) {
    const ids = covered.get(condition) ?? new Set();
    covered.set(condition, ids);
    for (const id of clears) ids.add(id);
  }
}

function isCovered({ subject }: Finding, { condition }: Outcome, covered: Covered): boolean {
  return covered.get(condition.id)?.has(subject.id) ?? false;
}

/** The id of a person's step, by the condition and its finding. */
export function handStepId(condition: string, { code, subject }: Finding): string {
  return `${stepIdOf({ remedy: condition, subject })}#${code}`;
}

/**
 * One of each finding that no draft clears, and of each that is to be acted on first.
 * @param destroys whether the plan takes anything away: else there is time until the account is closed.
 */
function handSteps(outcomes: readonly Outcome[], covered: Covered, destroys: boolean): Iterable<PlanStep> {
  const steps = outcomes.flatMap((outcome) => {
    const { condition, findings } = outcome;
    const comesFirst = (finding: Finding): boolean =>
      destroys && condition.actFirst === true && finding.severity === 'attest';
    return findings
      .filter((finding) => finding.severity === 'must-process' || comesFirst(finding))
      .filter((finding) => !isCovered(finding, outcome, covered))
      .map((finding) => handStep(outcome, finding));
  });
  return new Map(steps.map((step) => [step.id, step])).values();
}

/** What only a person can do: the finding itself says what, and running its check again says whether it was done. */
function handStep({ condition, evidence }: Outcome, finding: Finding): PlanStep {
  const { code, subject, severity, args = NOTHING, amount, resolve, stage } = finding;
  const { by, url, until } = resolve;
  // What `prepare` itself was to do has become a person's: only its place helps.
  const command = by === 'api' ? undefined : resolve.command;
  return {
    id: handStepId(condition.id, finding),
    stage: stage ?? condition.stage ?? 'settle',
    actor: 'you',
    remedy: condition.id,
    effect: code,
    ...{ args, subject, target: NOTHING, tags: NOTHING },
    ...{ dependsOn: NONE, destroys: false, takes: NONE },
    ...(amount === undefined ? {} : { amount }),
    // What only the user can state is never found cleared.
    verifiedBy: severity === 'attest' ? NONE : evidence,
    waitSeconds: 0,
    ...(url === undefined ? {} : { url }),
    ...(command === undefined ? {} : { command }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Puts steps by stage; in a stage a person's steps first, then the remedies in their order. */
function startSteps(remedies: readonly RemedyMeta[]) {
  const ranks = new Map(remedies.map(({ id }, index) => [id, index + 1]));
  const byRank: PlanStep[][] = [];
  return {
    add(step: PlanStep): void {
      const rank = STAGES.indexOf(step.stage) * (remedies.length + 1) + (ranks.get(step.remedy) ?? 0);
      (byRank[rank] ??= []).push(step);
    },
    inOrder: (): readonly PlanStep[] => byRank.flat(),
  };
}

function renouncedOf(outcome: Outcome, covered: Covered): readonly Renounced[] {
  return outcome.findings
    .filter((finding) => finding.severity === 'renounceable' && !isCovered(finding, outcome, covered))
    .map((finding) => ({ condition: outcome.condition.id, finding }));
}
