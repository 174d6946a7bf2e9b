import { addMonths, DAY_MS, localMonth, startOfMonth } from '../../engine/calendar.js';
import { hashText } from '../../engine/random.js';
import type { BillLine, Voucher } from '../entities/billing.js';
import { UNIT } from '../views/amounts.js';
import { ZONE } from '../views/times.js';

/** An amount of the currency in the units of bills. */
export function money(amount: number): number {
  return Math.round(amount * UNIT);
}

/** The month so many months before the running one. */
function monthBack(now: number, months: number): string {
  return addMonths(localMonth(now, ZONE), -months);
}

type Charged = Pick<BillLine, 'productCode' | 'productName' | 'payMode' | 'resourceId' | 'region'>;

/** What one resource cost in a month, used to the end of it or until yesterday. */
export function billLine(now: number, charged: Charged, monthsBack: number, cost: number): BillLine {
  const month = monthBack(now, monthsBack);
  const startsAt = startOfMonth(month, ZONE);
  const monthEnd = startOfMonth(addMonths(month, 1), ZONE) - 1_000;
  return {
    ...charged,
    id: `${month.replace('-', '')}9${String(hashText(charged.resourceId)).padStart(10, '0')}`,
    month,
    action: charged.payMode === 'prePay' ? 'purchase' : 'usage',
    orderId: '',
    resourceName: charged.resourceId,
    tags: [],
    item: { code: `sv_${charged.productCode}`, name: charged.productName },
    quantity: '1',
    unit: '个',
    parts: 1,
    startsAt,
    endsAt: Math.min(monthEnd, Math.max(startsAt, now - DAY_MS)),
    listCost: cost,
    cost,
    byVoucher: 0,
  };
}

export function voucher(now: number, id: string, left: string, over: Partial<Voucher> = {}): Voucher {
  return {
    id,
    status: 'unUsed',
    nominal: left,
    left,
    payMode: '*',
    beginsAt: now - 30 * DAY_MS,
    endsAt: now + 60 * DAY_MS,
    ...over,
  };
}
