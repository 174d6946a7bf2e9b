import { isPositive, sumDecimals } from '../../domain/money.js';
import type { BillRow } from './facts/bills.js';
import { weighSum } from './thresholds.js';

/** A bill that waits for payment. */
export const UNPAID = 'PayUnclear';
/** A bill whose amount is not final yet; a paid one keeps the word until its month is closed. */
export const UNSETTLED = 'PayUnsettle';

/** Bills that are not done with, by what becomes of them. */
export interface OpenBills {
  /** They must be paid, or settled first. */
  readonly blocking: readonly BillRow[];
  /** Nothing is owed on them; only their state lags. */
  readonly lagging: readonly BillRow[];
  /** Sum of those that together are small enough to be written off. */
  readonly writtenOff: string;
}

/** Unpaid bills are weighed together. What one bill has too much pays no other. */
export function weighOpenBills(bills: readonly BillRow[]): OpenBills {
  const notSettled = bills.filter(({ status }) => status === UNSETTLED);
  const unsettled = notSettled.filter(({ outstanding }) => isPositive(outstanding));
  const lagging = notSettled.filter(({ outstanding }) => !isPositive(outstanding));
  const unpaid = bills.filter(
    ({ status, outstanding }) => status === UNPAID || (status !== UNSETTLED && isPositive(outstanding)),
  );
  const sum = sumDecimals(unpaid.map(({ outstanding }) => outstanding).filter(isPositive));
  const currency = unpaid[0]?.currency ?? '';
  const small =
    unpaid.every((bill) => bill.currency === currency) &&
    weighSum('overdue', sum, currency) !== 'must-process';
  return small
    ? { blocking: unsettled, lagging, writtenOff: sum }
    : { blocking: [...unpaid, ...unsettled], lagging, writtenOff: '0' };
}
