import { monthsOf } from '../../engine/bulk-month.js';
import { addMonths, localMonth } from '../../engine/calendar.js';
import type { SeedContext } from '../../engine/plugin.js';
import { hashText } from '../../engine/random.js';
import type { BillLine, Movement, Order } from '../entities/billing.js';
import { MONTHS_HELD, type BulkLedger } from '../entities/bulk.js';
import { openMonth } from '../ledger/bulk.js';
import { sum } from '../views/amounts.js';
import { ZONE } from '../views/times.js';

/** Units of bills in one unit of orders and movements. */
const HUNDREDTH = 1_000_000;
const DELIVERED = 4;
const REFUNDED = 6;

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
    from: addMonths(localMonth(now, ZONE), 1 - MONTHS_HELD),
    months: MONTHS_HELD,
    until: now,
  };
}

/** The orders behind prepaid lines: one for each kind and month. */
export function bulkOrders(ledger: BulkLedger): Order[] {
  return monthsOf(ledger)
    .flatMap((month) => openMonth(ledger, month).sums)
    .filter(({ orderId }) => orderId !== '')
    .map(toOrder);
}

/** What went out and came back: one movement for each order, and one for what a month's usage cost. */
export function bulkMovements(ledger: BulkLedger, balance: number): Movement[] {
  return monthsOf(ledger).flatMap((month) => {
    const { sums } = openMonth(ledger, month);
    const ordered = sums.filter(({ orderId }) => orderId !== '');
    const used = sums.filter(({ orderId }) => orderId === '');
    return [
      ...ordered.map((line) => toMovement(line, line.orderId, cashOf([line]), balance)),
      ...used.slice(0, 1).map((line) => toMovement(line, `../../${month}`, cashOf(used), balance)),
    ];
  });
}

function cashOf(lines: readonly BillLine[]): number {
  return Math.round(sum(lines, ({ cost, byVoucher }) => cost - byVoucher) / HUNDREDTH);
}

function toOrder(line: BillLine): Order {
  const isRefund = line.action === 'refund';
  return {
    id: line.orderId,
    bigDealId: `${line.orderId}00`,
    status: isRefund ? REFUNDED : DELIVERED,
    action: isRefund ? 'refund' : 'purchase',
    productCode: line.productCode,
    productName: line.productName,
    resourceIds: [line.resourceId],
    createdAt: line.startsAt,
    listPrice: line.listCost / HUNDREDTH,
    price: line.cost / HUNDREDTH,
  };
}

/** A bill is positive where money goes out, a movement where it comes in. */
function toMovement(
  { startsAt, endsAt, orderId }: BillLine,
  id: string,
  paid: number,
  balance: number,
): Movement {
  return {
    id,
    at: orderId === '' ? endsAt : startsAt,
    kind: paid < 0 ? 'return' : 'deduct',
    amount: -paid,
    balance,
    channel: 'balance',
  };
}
