import { DAY_MS } from '../engine/calendar.js';
import type { Account, ClosureDeed } from '../engine/plugin.js';
import type { TencentState } from './entities/state.js';

/** How long a review takes here; the provider names about three business days. */
const REVIEW_MS = 3 * DAY_MS;
/** Hundredths. */
const LATE_AMOUNT = 2_310;

type ClosureStage = 'none' | 'under-review' | 'rejected' | 'closed';

/** Where the closure of the account itself stands. Whoever owes something at the end of the review is rejected. */
export function closureStage({ closure }: TencentState, now: number): ClosureStage {
  if (!closure) return 'none';
  if (closure.rejectedAt !== null) return 'rejected';
  if (now < closure.filedAt + REVIEW_MS) return 'under-review';
  return closure.isBilled ? 'rejected' : 'closed';
}

/** What a person does in the console, what the reviewer does, and what billing brings. @throws Error where it cannot happen. */
export function pursueClosure(
  deed: ClosureDeed,
  { entities: state }: Account<TencentState>,
  now: number,
): void {
  const stage = closureStage(state, now);
  if (deed === 'file') {
    if (stage === 'under-review' || stage === 'closed') throw new Error(`a closure is ${stage} already`);
    state.closure = { filedAt: now, rejectedAt: null, isBilled: false };
    return;
  }
  if (stage !== 'under-review' || !state.closure) throw new Error('no closure is under review');
  if (deed === 'reject') {
    state.closure.rejectedAt = now;
    return;
  }
  state.closure.isBilled = true;
  state.funds = { ...state.funds, owed: state.funds.owed + LATE_AMOUNT };
}
