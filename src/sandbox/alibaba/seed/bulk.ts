import { monthsOf } from '../../engine/bulk-month.js';
import { addMonths, DAY_MS, localMonth } from '../../engine/calendar.js';
import type { SeedContext } from '../../engine/plugin.js';
import { hashText } from '../../engine/random.js';
import { BILL_ZONE, type BillLine, type Order } from '../entities/billing.js';
import type { BulkLedger } from '../entities/bulk.js';
import { openMonth } from '../ledger/bulk.js';

/** How far back the lines of a bill can be asked for, the running month included. */
const MONTHS = 18;

/**
 * A ledger over all the months that the provider holds.
 * @param fallback lines where no number was asked for
 */
export function bulkLedger(
  { now, seed, billLines }: SeedContext,
  accountId: string,
  fallback: number,
): BulkLedger {
  return {
    seed: hashText(`${seed}|${accountId}`),
    lines: billLines === 0 ? fallback : billLines,
    from: addMonths(localMonth(now, BILL_ZONE), 1 - MONTHS),
    months: MONTHS,
    until: now,
  };
}

/** One line for each kind and month, which stands for all of its lines. */
export function bulkSums(ledger: BulkLedger): BillLine[] {
  return monthsOf(ledger).flatMap((cycle) => openMonth(ledger, cycle).sums);
}

/** The orders behind subscriptions and refunds: one for each settlement. */
export function ordersOf(sums: readonly BillLine[]): Order[] {
  const ordered = sums.filter(({ item }) => item === 'SubscriptionOrder' || item === 'Refund');
  const settlements = new Map<string, Order>();
  for (const line of ordered) {
    const { gross, net } = settlements.get(line.recordId) ?? { gross: 0, net: 0 };
    settlements.set(line.recordId, toOrder(line, gross + line.gross, net + line.gross - line.discount));
  }
  return [...settlements.values()];
}

function toOrder(line: BillLine, gross: number, net: number): Order {
  const isRefund = line.item === 'Refund';
  const createdAt = line.startsAt + DAY_MS / 2;
  return {
    id: line.recordId,
    type: isRefund ? 'Refund' : 'Renew',
    product: line.product,
    subscription: line.subscription,
    payment: isRefund ? null : 'Paid',
    createdAt,
    paidAt: isRefund ? null : createdAt + 60_000,
    gross,
    net,
  };
}
