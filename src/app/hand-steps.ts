import type { Journal, PlanEvent } from '../domain/journal.js';
import type { PlanStep } from '../domain/plan.js';
import type { StepResult } from '../domain/preparation.js';
import type { HandSteps } from './apply-plan.js';

/** How a finding stands that a person's step is to clear. */
export type Probed = 'cleared' | 'open' | 'unknown';

export interface HandDesk {
  readonly journal: Pick<Journal<PlanEvent>, 'append'>;
  /** Runs the checks of the steps anew; gives how each step stands, by its id. */
  readonly probe: (steps: readonly PlanStep[]) => Promise<ReadonlyMap<string, Probed>>;
  /** Ids of steps that the user states to be done. */
  readonly stated: ReadonlySet<string>;
  /** Puts a step to the user: whether it is done now. Absent where asking is not allowed. */
  readonly ask?: (step: PlanStep, isStillOpen: boolean) => Promise<boolean>;
}

/** A person's steps: what a check can confirm counts by the check, and only the rest by the user's word. */
export function createHandSteps(desk: HandDesk): HandSteps {
  return {
    async settle(steps) {
      if (steps.length === 0) return [];
      const probed = await desk.probe(steps);
      const results: StepResult[] = [];
      for (const step of steps) results.push(await settleOne(step, probed.get(step.id) ?? 'unknown', desk));
      return results;
    },
  };
}

async function settleOne(step: PlanStep, first: Probed, desk: HandDesk): Promise<StepResult> {
  if (first === 'cleared') return conclude(step, 'done', desk);
  if (desk.stated.has(step.id)) return first === 'unknown' ? conclude(step, 'stated', desk) : stillOpen(step);
  if (step.until !== undefined || !desk.ask) return stillOpen(step);
  for (let isStillOpen = false; ; isStillOpen = true) {
    if (!(await desk.ask(step, isStillOpen))) return stillOpen(step);
    const now = (await desk.probe([step])).get(step.id) ?? 'unknown';
    if (now !== 'open') return conclude(step, now === 'cleared' ? 'done' : 'stated', desk);
  }
}

async function conclude(step: PlanStep, end: 'done' | 'stated', { journal }: HandDesk): Promise<StepResult> {
  await journal.append({ type: end, step: step.id });
  return { step, end };
}

function stillOpen(step: PlanStep): StepResult {
  return { step, end: 'waiting' };
}
