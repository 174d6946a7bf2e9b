import { DAY_MS } from '../engine/calendar.js';
import type { Account, ClosureDeed } from '../engine/plugin.js';
import { fileReview, openReview, rejectReview } from '../engine/review.js';
import type { JdcloudState } from './entities/state.js';
import { billed } from './seed/things.js';

/** The ticket is answered within three working days; here on the second day, be it a holiday. */
const REVIEW_MS = 2 * DAY_MS;
/** Hundredths of a yuan. */
const LATE_CHARGE = 1_234;

/** A closed account has no call to show it: its keys are refused. */
export function isClosed({ closure }: JdcloudState, now: number): boolean {
  return closure !== null && closure.rejectedAt === null && now - closure.filedAt >= REVIEW_MS;
}

/** What happens outside of calls. A charge that comes up while the ticket is open makes the staff refuse it. */
export function pursueClosure(
  deed: ClosureDeed,
  { entities: state }: Account<JdcloudState>,
  now: number,
): void {
  if (isClosed(state, now)) throw new Error('the account is closed');
  switch (deed) {
    case 'file':
      state.closure = fileReview(state.closure, now);
      break;
    case 'reject':
      state.closure = rejectReview(state.closure, now);
      break;
    case 'late-bill':
      openReview(state.closure);
      addLateBill(state, now);
      state.closure = rejectReview(state.closure, now);
      break;
  }
}

function addLateBill(state: JdcloudState, now: number): void {
  state.bills.push(
    billed(now, 0, {
      ...{ serviceCode: 'oss', serviceName: '对象存储', resourceId: 'late-traffic' },
      ...{ total: LATE_CHARGE, arrear: LATE_CHARGE },
    }),
  );
  state.funds = { ...state.funds, available: state.funds.available - LATE_CHARGE };
}
