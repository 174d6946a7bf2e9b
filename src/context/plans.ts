import type { AccountIdentity } from '../domain/account.js';
import type { ClosureStore } from '../domain/closure-store.js';
import type { StatementStore } from '../domain/statement-store.js';
import type { KnownPlan, PlanStore } from '../domain/plan-store.js';
import type { Paths } from '../state/paths.js';

/** Percent: a plan is large, and its printing is nearly all garbage. */
const HEAP_GROWTH = 30;

/** The plans of one account among its other files. @param now the provider's time. */
export async function openPlans(
  { state }: Paths,
  account: Pick<AccountIdentity, 'provider' | 'accountId'>,
  now: () => Date,
): Promise<PlanStore> {
  const [{ createPlanStore }, { closureFolder }, { growSlowly }] = await Promise.all([
    import('../state/plan-store.js'),
    import('../state/closure-folder.js'),
    import('../ports/heap.js'),
  ]);
  growSlowly(HEAP_GROWTH);
  return createPlanStore(closureFolder(state, account), now);
}

/** The closures that are known here. */
export async function openClosures({ state }: Paths): Promise<ClosureStore> {
  const { createClosureStore } = await import('../state/closure-store.js');
  return createClosureStore(state);
}

/** What owners have stated of their accounts. */
export async function openStatements({ state }: Paths): Promise<StatementStore> {
  const { createStatementStore } = await import('../state/statement-store.js');
  return createStatementStore(state);
}

/** Reads a plan from its file. @throws AcctcloseError of kind `plan` unless it is as it was written. */
export async function readPlanFile(file: string): Promise<KnownPlan> {
  const [{ readPlan }, { growSlowly }] = await Promise.all([
    import('../state/plan-file.js'),
    import('../ports/heap.js'),
  ]);
  growSlowly(HEAP_GROWTH);
  return readPlan(file);
}
