import { AcctcloseError } from '../domain/errors.js';
import { isProbed, type Plan, type PlanStep } from '../domain/plan.js';
import type { HandAnswer } from './hand-steps.js';

/** What was said by flags: ids of a person's steps, or of the conditions that they are for. */
export interface StatedSteps {
  readonly done: readonly string[];
  readonly notNeeded: readonly string[];
}

/** The answers by the ids of the steps. @throws AcctcloseError of kind `usage` for a name that means no such step. */
export function readStated(
  plan: Pick<Plan, 'steps'>,
  { done, notNeeded }: StatedSteps,
): ReadonlyMap<string, HandAnswer> {
  const yours = plan.steps.filter(({ actor }) => actor === 'you');
  return new Map([
    ...done.flatMap((name) => find(name, yours).map(({ id }) => [id, 'done'] as const)),
    ...notNeeded.flatMap((name) =>
      find(name, yours).map((step) => [unneeded(step).id, 'not-needed'] as const),
    ),
  ]);
}

function find(name: string, yours: readonly PlanStep[]): readonly PlanStep[] {
  const found = yours.filter(({ id, remedy }) => id === name || remedy === name);
  if (found.length > 0) return found;
  throw usage(`The plan has no step of yours that is called ${name}.`, [
    ...(yours.length > 0
      ? [
          `Steps of yours: ${yours
            .slice(0, MOST_NAMED)
            .map(({ id }) => id)
            .join(', ')}.`,
        ]
      : []),
    'Give the id of a step as the plan writes it, or the condition that it is for.',
  ]);
}

/** What calls tell cannot be waived by a word. */
function unneeded(step: PlanStep): PlanStep {
  if (!isProbed(step)) return step;
  throw usage(`${step.id} is needed: the check finds it open.`, ['Do it, then give it to --done.']);
}

const MOST_NAMED = 5;

function usage(message: string, tryThis: readonly string[]): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'unknown-step', tryThis });
}
