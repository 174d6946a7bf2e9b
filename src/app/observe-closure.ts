import type { ClosureStage, Observation } from '../domain/closure.js';
import { hasFailed, isRunning, type ClosureState } from '../domain/closure-state.js';
import { ApiError, type FaultKind } from '../domain/errors.js';
import type { ClosureDeskside } from './approach-closure.js';
import { explainFault } from './explain-fault.js';

/** Kinds of fault that say that this key sees nothing, now or later. */
const UNSEEN: ReadonlySet<FaultKind> = new Set(['denied', 'not-enabled']);

/** A failure matters only to the closure that failed. */
export function isWorthALine(stage: ClosureStage, state: ClosureState): boolean {
  if (stage === 'preparing' || stage === state.stage) return false;
  return !hasFailed({ stage }) || isRunning(state);
}

export function needsOpening(state: ClosureState): boolean {
  return !state.subject || hasFailed(state);
}

/**
 * What calls show of the account's closure; nothing where no call shows anything, or none may be made: the check has
 * that as a gap, which only the owner's word closes. @throws AcctcloseError.
 */
export async function observeClosure({
  session,
  adapter,
}: Pick<ClosureDeskside, 'session' | 'adapter'>): Promise<Observation | undefined> {
  try {
    return await session?.closure?.observe();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (UNSEEN.has(error.fault.kind)) return undefined;
    throw explainFault(error, 'closure', adapter.title);
  }
}
