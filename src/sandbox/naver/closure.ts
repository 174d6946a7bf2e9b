import { localMonth } from '../engine/calendar.js';
import type { Account, ClosureDeed } from '../engine/plugin.js';
import { fileReview, openReview, rejectReview } from '../engine/review.js';
import type { NaverState } from './entities/state.js';
import { contract, money, TYPES } from './seed/ledger.js';
import { approvalAt, listBills } from './views/bills.js';
import { KST } from './views/time.js';

const LATE_CHARGE = money(1_200);

/**
 * Withdrawal is approved once the bills of the month in which it was requested are charged and nothing is left to
 * pay. No call shows it: the keys are refused.
 */
export function isWithdrawn(state: NaverState, now: number): boolean {
  const { closure } = state;
  if (closure === null || closure.rejectedAt !== null) return false;
  if (now < approvalAt(localMonth(closure.filedAt, KST))) return false;
  return listBills(state, now).every(({ paidAt }) => paidAt !== null);
}

/** What happens outside of calls. A late bill keeps the request waiting until the month is unpaid no more. */
export function pursueClosure(
  deed: ClosureDeed,
  { entities: state }: Account<NaverState>,
  now: number,
): void {
  if (isWithdrawn(state, now)) throw new Error('the account is closed');
  switch (deed) {
    case 'file':
      state.closure = fileReview(state.closure, now);
      break;
    case 'reject':
      state.closure = rejectReview(state.closure, now);
      break;
    case 'late-bill':
      addLateBill(state, openReview(state.closure).filedAt);
      break;
  }
}

/** Something was used on the day of the request, and its charge fails. */
function addLateBill(state: NaverState, filedAt: number): void {
  state.contracts.push(
    contract({
      ...{ no: '20099', type: TYPES.messages, name: 'late-messages' },
      ...{ startedAt: filedAt, endedAt: filedAt + 60_000, monthly: LATE_CHARGE },
    }),
  );
  state.unpaidMonths.push(localMonth(filedAt, KST));
}
