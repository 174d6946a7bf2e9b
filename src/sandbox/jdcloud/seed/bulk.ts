import { monthsOf } from '../../engine/bulk-month.js';
import { addMonths, localMonth } from '../../engine/calendar.js';
import type { SeedContext } from '../../engine/plugin.js';
import { hashText } from '../../engine/random.js';
import { BILL_ZONE, type Order } from '../entities/billing.js';
import type { BulkLedger } from '../entities/ledger.js';
import { openMonth } from '../ledger/bulk.js';

/** How far back bills reach, the running month included. */
const MONTHS = 36;
/** What an order is called by the kind of its charge. */
const ORDER_TYPES: Readonly<Record<string, string>> = { 续费: 'RENEW', 退款: 'NEW' };
const PREPAID = 3;

/**
 * A ledger over all months that have bills.
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

/** The orders behind the terms that a ledger charges and pays back: one for each month and kind. */
export function ordersOf(ledger: BulkLedger): Order[] {
  return monthsOf(ledger).flatMap((month, place) =>
    openMonth(ledger, month)
      .sums.filter(({ billingType }) => billingType === PREPAID)
      .map((line, turn) => {
        const isRefund = line.total < 0;
        const createdAt = Math.min(line.startAt + 43_200_000, ledger.until - 120_000);
        return {
          // Beyond 2^53 on purpose: clients have to read these numbers exactly.
          number: `90071992547409${String(place * 10 + turn).padStart(5, '0')}`,
          createdAt,
          paidAt: createdAt + 60_000,
          status: isRefund ? 'REFUND_PART' : 'PAID',
          orderType: ORDER_TYPES[line.action] ?? 'NEW',
          chargeMode: 'MONTHLY',
          appCode: line.appCode,
          appName: '京东云',
          serviceCode: line.serviceCode,
          serviceName: line.serviceName,
          thirdParty: false,
          total: line.total,
          discount: line.discount,
        };
      }),
  );
}
