import type { ClosureQuestion } from '../domain/closing.js';
import type { PlanEvent } from '../domain/journal.js';
import type { PlanStore } from '../domain/plan-store.js';
import { isFresh } from '../domain/statement.js';
import { NOTHING_HELD } from '../domain/finding.js';
import { handStepId } from './build-plan.js';

/** What the user said of the steps of plans: by the id of the step, when. */
export type PlannedWords = ReadonlyMap<string, string>;

/** Collects what was said while plans of the account were carried out, as far as it is young enough to count. */
export async function readPlannedWords(
  store: Pick<PlanStore, 'listBegun'>,
  now: Date,
): Promise<PlannedWords> {
  const entries = (await store.listBegun()).flatMap((plan) => plan.entries);
  return new Map(
    entries
      .filter(({ at }) => isFresh({ at }, now))
      .flatMap(({ at, event }) => (isWord(event) ? [[event.step, at] as const] : [])),
  );
}

function isWord(event: PlanEvent): event is Extract<PlanEvent, { readonly type: 'stated' }> {
  return event.type === 'stated';
}

/**
 * When the user said in a plan what a question asks again: of the same finding, or, where nothing is left to be found,
 * of what the condition's findings were.
 */
export function findPlannedWord(question: ClosureQuestion, words: PlannedWords): string | undefined {
  if (question.kind !== 'attest' || question.member !== undefined) return undefined;
  const { condition, finding } = question;
  const same = words.get(handStepId(condition.id, finding));
  if (same !== undefined || finding.code !== NOTHING_HELD) return same;
  return [...words].find(([step]) => step.startsWith(`${condition.id}:`))?.[1];
}

/** The question with what was said of it in a plan, where nothing else answers it. */
export function withPlannedWord(question: ClosureQuestion, words: PlannedWords): ClosureQuestion {
  if (question.answer !== undefined || findPlannedWord(question, words) === undefined) return question;
  return { ...question, answer: 'yes' };
}
