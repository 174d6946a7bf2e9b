import type { ProviderAdapter } from '../domain/adapter.js';
import { AcctcloseError } from '../domain/errors.js';
import type { Plan, PlanStep } from '../domain/plan.js';
import type { Draft, Proposal, RemedyMeta } from '../domain/remedy.js';
import { EXPORT } from './back-up-remedy.js';
import { findForerunners, stepIdOf } from './build-plan.js';

type Source = Pick<ProviderAdapter, 'remedies' | 'conditions'>;

/**
 * Holds a plan that comes from a file against what its remedies and conditions say of its steps: a digest can be made
 * anew by whoever edits the file. @throws AcctcloseError of kind `plan` for a step that is not as it was planned.
 */
export function assertDerived({ steps }: Pick<Plan, 'steps'>, source: Source): void {
  const metas = new Map(source.remedies.map((meta) => [meta.id, meta]));
  for (const step of steps) {
    const meta = metas.get(step.remedy);
    if (step.actor === 'you' ? !isHandStep(step, source) : !meta || !isOf(step, meta)) throw edited(step);
  }
}

/**
 * Holds the steps against what is proposed now: what a step does, with what, and what comes before it. A step whose
 * thing is gone is proposed no more, and finds out by its own look.
 * @throws AcctcloseError of kind `plan` for a step that would now be another.
 */
export function assertCurrent({ steps }: Pick<Plan, 'steps'>, { drafts }: Proposal): void {
  const byId = new Map(drafts.map((draft) => [stepIdOf(draft), draft]));
  const planned = new Set(steps.map(({ id }) => id));
  for (const step of steps) {
    const draft = byId.get(step.id);
    if (draft && !isLike(step, draft, { byId, planned })) throw edited(step);
  }
}

function isOf(step: PlanStep, meta: RemedyMeta): boolean {
  return (
    step.id === stepIdOf(step) &&
    step.stage === meta.stage &&
    step.destroys === meta.destroys &&
    step.waitSeconds === meta.waitSeconds &&
    step.effect !== 'destroys' &&
    Object.hasOwn(meta.messages, step.effect) &&
    isSame(step.verifiedBy, meta.lookedAtBy) &&
    [step.url, step.command, step.until].every((field) => field === undefined)
  );
}

/** Nothing is sent for a person's step, and so it can take nothing away. */
function isHandStep(step: PlanStep, { conditions }: Source): boolean {
  const { remedy, effect, subject } = step;
  return (
    conditions.some(({ id }) => id === remedy) &&
    step.id === `${stepIdOf({ remedy, subject })}#${effect}` &&
    !step.destroys &&
    step.takes.length === 0
  );
}

interface Known {
  readonly byId: ReadonlyMap<string, Draft>;
  readonly planned: ReadonlySet<string>;
}

function isLike(step: PlanStep, draft: Draft, { byId, planned }: Known): boolean {
  // Where the records go is the user's own choice.
  if (step.remedy === EXPORT) return true;
  const before = findForerunners(draft, draft.after ?? [], byId).filter((id) => planned.has(id));
  return (
    step.effect === (draft.effect ?? 'effect') &&
    isSameTarget(step.target, draft.target ?? {}) &&
    before.every((id) => step.dependsOn.includes(id))
  );
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, place) => item === right[place]);
}

/** A span of time that is searched ends at the moment of planning, and so is another each time. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

function isSameTarget(
  left: Readonly<Record<string, string>>,
  right: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(left);
  const isLike = (key: string): boolean => {
    const [one = '', other] = [left[key], right[key]];
    return one === other || (other !== undefined && INSTANT.test(one) && INSTANT.test(other));
  };
  return keys.length === Object.keys(right).length && keys.every(isLike);
}

function edited({ id }: PlanStep): AcctcloseError {
  return new AcctcloseError('plan', `The plan says of the step ${id} what its remedy does not.`, {
    code: 'plan-tampered',
    tryThis: [
      'Make a new plan: acctclose prepare --plan-out FILE',
      'A plan is applied as it was made: leave steps out with --exclude.',
    ],
  });
}
