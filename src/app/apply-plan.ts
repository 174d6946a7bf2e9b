import { readPlanJournal, type Journal, type PlanEvent, type StepMark } from '../domain/journal.js';
import { isData, isProbed, type Plan, type PlanStep } from '../domain/plan.js';
import type { StepResult } from '../domain/preparation.js';
import { runStep, type StepRun } from './run-step.js';
import { sideBySide } from './side-by-side.js';

/** What a person is asked, or has said beforehand. */
export interface HandSteps {
  /** Asks for a person's steps of one stage, verifies what can be verified, and tells how each stands. */
  settle(steps: readonly PlanStep[]): Promise<readonly StepResult[]>;
}

export interface ApplyPlan extends StepRun {
  readonly plan: Pick<Plan, 'steps'>;
  readonly journal: Journal<PlanEvent>;
  readonly hands: HandSteps;
  /** Steps carried out at the same time. */
  readonly concurrency: number;
}

/**
 * Carries out a plan, wave by wave: a person's steps of a stage, then one remedy after the other, the steps of one
 * side by side. What earlier runs did is not done again.
 */
export async function applyPlan(run: ApplyPlan): Promise<readonly StepResult[]> {
  const { plan, journal, emit } = run;
  const marks = readPlanJournal(journal.entries);
  const results = new Map<string, StepResult>();
  const backUps = plan.steps.filter(({ stage, actor }) => stage === 'backup' && actor === 'tool');
  const data = new Map(plan.steps.filter(isData).map(({ subject, id }) => [subject.type, id]));
  emit({ type: 'plan-started', steps: plan.steps.length });
  for (const wave of splitWaves(plan.steps)) {
    const ended = await runWave(wave, { run, marks, results, data, backUps: backUps.map(({ id }) => id) });
    for (const result of ended) results.set(result.step.id, result);
  }
  return plan.steps.flatMap(({ id }) => results.get(id) ?? []);
}

interface Progress {
  readonly run: ApplyPlan;
  readonly marks: ReadonlyMap<string, StepMark>;
  readonly results: ReadonlyMap<string, StepResult>;
  /** Ids of the steps that take something out of the account. */
  readonly backUps: readonly string[];
  /** By the type of the things that hold it, the step in which the user copies data out. */
  readonly data: ReadonlyMap<string, string>;
}

async function runWave(wave: readonly PlanStep[], progress: Progress): Promise<readonly StepResult[]> {
  const { run, marks } = progress;
  const { emit, concurrency } = run;
  const told = (result: StepResult): StepResult => {
    emit({ type: 'step-ended', result });
    return result;
  };
  const kept = wave.flatMap((step) => keptResult(step, progress) ?? []).map(told);
  const open = wave.filter((step) => keptResult(step, progress) === undefined);
  if (wave[0]?.actor === 'you') return [...kept, ...(await run.hands.settle(open)).map(told)];
  const ran = await sideBySide(open, concurrency, async (step) => {
    const held = findHeld(step, progress);
    if (held) return told(held);
    emit({ type: 'step-started', step });
    return told(await runStep(step, marks.get(step.id) ?? 'open', run));
  });
  return [...kept, ...ran];
}

/** The steps that no earlier run brought to their end. */
export function leftOf(
  { steps }: Pick<Plan, 'steps'>,
  entries: Journal<PlanEvent>['entries'],
): readonly PlanStep[] {
  const marks = readPlanJournal(entries);
  return steps.filter((step) => endOf(step, marks) === undefined);
}

/** How an earlier run ended a step. The user's word is not the end where a check can tell. */
function endOf(step: PlanStep, marks: Progress['marks']): 'done' | 'stated' | undefined {
  const mark = marks.get(step.id);
  return mark === 'done' || (mark === 'stated' && !isProbed(step)) ? mark : undefined;
}

/** What an earlier run ended, but for what each run takes up anew. */
function keptResult(step: PlanStep, { run, marks }: Progress): StepResult | undefined {
  const end = endOf(step, marks);
  return end === undefined || run.desk.takesUp?.(step) ? undefined : { step, end };
}

/**
 * A step waits for its forerunners, what gives something up also for all that is to be taken out before, and what
 * destroys things that hold data for the user to have copied that out.
 */
function findHeld(step: PlanStep, { results, backUps, data }: Progress): StepResult | undefined {
  const givesUp = step.destroys || step.stage === 'identity';
  const lost = step.destroys ? [step.subject, ...step.takes].flatMap(({ type }) => data.get(type) ?? []) : [];
  const heldBy = [...(givesUp ? backUps : []), ...lost, ...step.dependsOn].find((id) => {
    const end = results.get(id)?.end;
    return end !== 'done' && end !== 'stated';
  });
  return heldBy === undefined ? undefined : { step, end: 'held', heldBy };
}

/** Neighbours that one remedy does, or that a person does in one stage. */
function splitWaves(steps: readonly PlanStep[]): readonly (readonly PlanStep[])[] {
  const waves: PlanStep[][] = [];
  for (const step of steps) {
    const wave = waves.at(-1);
    if (wave?.[0] && isSameWave(wave[0], step)) wave.push(step);
    else waves.push([step]);
  }
  return waves;
}

function isSameWave(left: PlanStep, right: PlanStep): boolean {
  if (left.stage !== right.stage || left.actor !== right.actor) return false;
  return left.actor === 'you' || left.remedy === right.remedy;
}
