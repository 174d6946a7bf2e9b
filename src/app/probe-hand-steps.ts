import type { Session } from '../domain/adapter.js';
import type { Gap } from '../domain/gap.js';
import type { PlanStep } from '../domain/plan.js';
import { handStepId } from './build-plan.js';
import type { Probed } from './hand-steps.js';

/** How the findings of a person's steps stand now. */
export async function probe(
  steps: readonly PlanStep[],
  { session }: { readonly session: Pick<Session, 'check'> },
): Promise<ReadonlyMap<string, Probed>> {
  const conditions = [...new Set(steps.map(({ remedy }) => remedy))];
  const judged = await Promise.all(
    conditions.map(async (condition) => [condition, await session.check(condition)] as const),
  );
  const judgements = new Map(judged);
  return new Map(
    steps.map(({ id, remedy }): [string, Probed] => {
      const { findings = [], gaps = [] } = judgements.get(remedy) ?? {};
      if (findings.some((finding) => handStepId(remedy, finding) === id)) return [id, 'open'];
      return [id, gaps.find(isFailedLook) ?? 'cleared'];
    }),
  );
}

/** A question of its own is about another thing: it leaves open nothing that was seen before and is gone now. */
function isFailedLook({ code, ask }: Gap): boolean {
  return code !== 'unseen' || ask === undefined;
}
