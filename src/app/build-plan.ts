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
}

/** Shared by the many steps that have none, so that a large plan stays small. */
const NOTHING: Readonly<Record<string, string>> = {};
const NONE: readonly string[] = [];

/** What is to be done before the account can close: what the tool can do by API, and for the rest a person's steps. */
export function buildPlan({ adapter, report, proposal, now, digest }: BuildPlan): Plan {
  const metas = new Map(adapter.remedies.map((meta) => [meta.id, meta]));
  const known = proposal.drafts.filter(({ remedy }) => metas.has(remedy));
  const ids = new Set(known.map(idOf));
  const own = known.map((draft) => toolStep(draft, metas, ids));
  const covered = collectCovered(known, metas);
  const manual = report.outcomes.flatMap((outcome) =>
    outcome.findings
      .filter((finding) => isOpen(finding, outcome, covered))
      .map((finding) => handStep(outcome, finding)),
  );
  const steps = sortSteps([...manual, ...own], adapter.remedies);
  return {
    version: PLAN_VERSION,
    provider: adapter.id,
    accountId: report.account.accountId,
    createdAt: now,
    inventoryDigest: digest(
      steps
        .map(({ id }) => id)
        .sort()
        .join('\n'),
    ),
    steps,
    leftOut: NONE,
    renounced: report.outcomes.flatMap((outcome) => renouncedOf(outcome, covered)),
    gaps: [...proposal.gaps, ...report.outcomes.flatMap(({ gaps }) => gaps)],
  };
}

function idOf({ remedy, subject: { id, region } }: Pick<Draft, 'remedy' | 'subject'>): string {
  return region === undefined ? `${remedy}:${id}` : `${remedy}:${region}/${id}`;
}

function toolStep(draft: Draft, metas: ReadonlyMap<string, RemedyMeta>, ids: ReadonlySet<string>): PlanStep {
  const { remedy, subject, effect = 'effect', args, target, tags, after, takes, amount } = draft;
  const meta = metas.get(remedy);
  if (!meta) throw new Error(`no remedy is called ${remedy}`);
  // Spelt out: spread together, hundreds of thousands of steps would take several times the memory.
  const step: PlanStep = {
    id: idOf(draft),
    stage: meta.stage,
    actor: 'tool',
    remedy,
    effect,
    subject,
    args: args ?? NOTHING,
    target: target ?? NOTHING,
    tags: tags ?? NOTHING,
    takes: takes ?? NONE,
    dependsOn: after ? findForerunners(draft, after, ids) : NONE,
    destroys: meta.destroys,
    verifiedBy: meta.lookedAtBy,
    waitSeconds: meta.waitSeconds,
  };
  return amount === undefined ? step : { ...step, amount };
}

/** Ids of the steps that come first; the same thing may be proposed without a region. */
function findForerunners(
  { subject }: Draft,
  after: NonNullable<Draft['after']>,
  ids: ReadonlySet<string>,
): readonly string[] {
  return after.flatMap(({ remedy, id }) => {
    const regional = idOf({ remedy, subject: { ...subject, id } });
    return [regional, `${remedy}:${id}`].filter((candidate) => ids.has(candidate)).slice(0, 1);
  });
}

/** `condition id` of every finding that some draft clears. */
function collectCovered(
  drafts: readonly Draft[],
  metas: ReadonlyMap<string, RemedyMeta>,
): ReadonlySet<string> {
  return new Set(
    drafts.flatMap(({ remedy, subject, clears = [subject.id] }) =>
      (metas.get(remedy)?.clears ?? []).flatMap((condition) => clears.map((id) => `${condition} ${id}`)),
    ),
  );
}

function isOpen(finding: Finding, { condition }: Outcome, covered: ReadonlySet<string>): boolean {
  return finding.severity === 'must-process' && !covered.has(`${condition.id} ${finding.subject.id}`);
}

/** The id of a person's step, by the condition and its finding. */
export function handStepId(condition: string, { code, subject }: Finding): string {
  return `${idOf({ remedy: condition, subject })}#${code}`;
}

/** What only a person can do: the finding itself says what, and running its check again says whether it was done. */
function handStep({ condition, evidence }: Outcome, finding: Finding): PlanStep {
  const { code, subject, args = NOTHING, amount, resolve } = finding;
  const { url, until, command } = resolve;
  return {
    id: handStepId(condition.id, finding),
    stage: condition.stage ?? 'settle',
    actor: 'you',
    remedy: condition.id,
    effect: code,
    ...{ args, subject, target: NOTHING, tags: NOTHING },
    ...{ dependsOn: NONE, destroys: false, takes: NONE },
    ...(amount === undefined ? {} : { amount }),
    verifiedBy: evidence,
    waitSeconds: 0,
    ...(url === undefined ? {} : { url }),
    ...(command === undefined ? {} : { command }),
    ...(until === undefined ? {} : { until }),
  };
}

/** By stage; in a stage a person's steps first, then the remedies in their order. */
function sortSteps(steps: readonly PlanStep[], remedies: readonly RemedyMeta[]): readonly PlanStep[] {
  const places = new Map(remedies.map(({ id }, index) => [id, index + 1]));
  const placeOf = ({ stage, remedy }: PlanStep): number =>
    STAGES.indexOf(stage) * (remedies.length + 1) + (places.get(remedy) ?? 0);
  const unique = new Map<string, PlanStep>();
  for (const step of steps) unique.set(step.id, step);
  const byPlace = new Map<number, PlanStep[]>();
  for (const step of unique.values()) {
    const place = placeOf(step);
    const alike = byPlace.get(place);
    if (alike) alike.push(step);
    else byPlace.set(place, [step]);
  }
  return [...byPlace].sort(([left], [right]) => left - right).flatMap(([, alike]) => alike);
}

function renouncedOf({ condition, findings }: Outcome, covered: ReadonlySet<string>): readonly Renounced[] {
  return findings
    .filter(
      ({ severity, subject }) => severity === 'renounceable' && !covered.has(`${condition.id} ${subject.id}`),
    )
    .map((finding) => ({ condition: condition.id, finding }));
}
