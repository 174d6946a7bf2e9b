import { ApiError } from '../../src/domain/errors.js';
import type { PlanStep } from '../../src/domain/plan.js';
import type { Draft, RemedyDesk, RemedyMeta, StepState } from '../../src/domain/remedy.js';

/** Looks and tries after which a step is given up: the sandbox lets things go after a few looks. */
const MOST = 12;

/** A draft as a step of its own, as a plan would have it. */
export function stepOf(draft: Draft, metas: readonly RemedyMeta[]): PlanStep {
  const meta = metas.find(({ id }) => id === draft.remedy);
  if (!meta) throw new Error(`no remedy ${draft.remedy}`);
  const { remedy, subject, effect = 'effect', args = {}, target = {}, tags = {}, takes = [] } = draft;
  return {
    id: `${remedy}:${subject.id}`,
    stage: meta.stage,
    actor: 'tool',
    ...{ remedy, effect, subject, args, target, tags, takes },
    dependsOn: [],
    destroys: meta.destroys,
    verifiedBy: meta.lookedAtBy,
    waitSeconds: meta.waitSeconds,
  };
}

/** The drafts as steps, in the order in which remedies are carried out. */
export function stepsOf(drafts: readonly Draft[], metas: readonly RemedyMeta[]): readonly PlanStep[] {
  const order = metas.map(({ id }) => id);
  return [...drafts]
    .sort((left, right) => order.indexOf(left.remedy) - order.indexOf(right.remedy))
    .map((draft) => stepOf(draft, metas));
}

/** Looks until a step is done; gives the last state it saw. */
export async function lookUntilDone(desk: RemedyDesk, step: PlanStep): Promise<StepState> {
  let state = await desk.look(step);
  for (let looks = 1; state !== 'done' && looks < MOST; looks += 1) state = await desk.look(step);
  // Twice in a row, since a thing may show again.
  return state === 'done' ? desk.look(step) : state;
}

/** Makes the call of a step, anew while something is in the way, as far as looking helps. @returns how often it was made. */
export async function actInTime(desk: RemedyDesk, step: PlanStep): Promise<number> {
  for (let calls = 1; ; calls += 1) {
    try {
      await desk.act(step);
      return calls;
    } catch (error) {
      if (!(error instanceof ApiError) || error.fault.kind !== 'conflict' || calls >= MOST) throw error;
      await desk.look(step);
    }
  }
}
