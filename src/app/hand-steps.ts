import type { Journal, PlanEvent } from '../domain/journal.js';
import { isProbed, type PlanStep } from '../domain/plan.js';
import type { StepResult } from '../domain/preparation.js';
import type { Gap } from '../domain/verdict.js';
import type { HandSteps } from './apply-plan.js';

/** How a finding stands that a person's step is to clear, or what kept its check from telling. */
export type Probed = 'cleared' | 'open' | Gap;

export interface HandDesk {
  readonly journal: Pick<Journal<PlanEvent>, 'append'>;
  /** Runs the checks of the steps anew; gives how each step stands, by its id. */
  readonly probe: (steps: readonly PlanStep[]) => Promise<ReadonlyMap<string, Probed>>;
  /** What the user has said of steps beforehand, by their ids. */
  readonly stated: ReadonlyMap<string, HandAnswer>;
  /** Puts a step to the user: how it stands now. Absent where asking is not allowed. */
  readonly ask?: (step: PlanStep, isStillOpen: boolean) => Promise<HandAnswer | 'later'>;
}

/** What a person says of a step: `not-needed` only where nothing but this word counts. */
export type HandAnswer = 'done' | 'not-needed';

/** A person's steps: where there is a check, only what it finds cleared counts; for the rest the user's word does. */
export function createHandSteps(desk: HandDesk): HandSteps {
  return {
    async settle(steps) {
      const checked = steps.filter(isProbed);
      const probed = checked.length === 0 ? new Map<string, Probed>() : await desk.probe(checked);
      const results: StepResult[] = [];
      for (const step of steps) {
        const settled = isProbed(step)
          ? settleChecked(step, probed.get(step.id), desk)
          : settleByWord(step, desk);
        results.push(await settled);
      }
      return results;
    },
  };
}

async function settleChecked(step: PlanStep, first: Probed = 'open', desk: HandDesk): Promise<StepResult> {
  if (first === 'cleared') return conclude(step, 'done', desk);
  if (desk.stated.has(step.id)) return waiting(step, first);
  let seen = first;
  for (let isStillOpen = false; await isCalledDone(step, isStillOpen, desk); isStillOpen = true) {
    const now = (await desk.probe([step])).get(step.id) ?? 'open';
    if (now === 'cleared') return conclude(step, 'done', desk);
    seen = now;
    if (seen !== 'open') break;
  }
  return waiting(step, seen);
}

async function settleByWord(step: PlanStep, desk: HandDesk): Promise<StepResult> {
  const answer = desk.stated.get(step.id) ?? (await askFor(step, false, desk));
  if (answer === 'later') return waiting(step, 'open');
  if (answer === 'done') return conclude(step, 'stated', desk);
  await desk.journal.append({ type: 'stated', step: step.id, answer });
  return { step, end: 'stated', notNeeded: true };
}

async function isCalledDone(step: PlanStep, isStillOpen: boolean, desk: HandDesk): Promise<boolean> {
  return (await askFor(step, isStillOpen, desk)) === 'done';
}

/** Nobody is asked about what ends by itself on a day. */
function askFor(step: PlanStep, isStillOpen: boolean, { ask }: HandDesk): Promise<HandAnswer | 'later'> {
  return step.until === undefined && ask ? ask(step, isStillOpen) : Promise.resolve('later');
}

async function conclude(step: PlanStep, end: 'done' | 'stated', { journal }: HandDesk): Promise<StepResult> {
  await journal.append({ type: end, step: step.id });
  return { step, end };
}

/** Still to be done, as far as anybody can tell; with the reason where the check could not. */
function waiting(step: PlanStep, seen: Exclude<Probed, 'cleared'>): StepResult {
  if (seen === 'open') return { step, end: 'waiting' };
  const { code, providerCode = code, needs } = seen;
  return { step, end: 'waiting', code: providerCode, ...(needs.length > 0 ? { needs } : {}) };
}
