import { addMonths, DAY_MS, localMonth, startOfMonth } from '../../engine/calendar.js';
import { BILL_ZONE, type BillLine, type Order } from '../entities/billing.js';
import type { Charge, Product } from '../entities/products.js';

/** What most things are measured in. */
const HOURS = { code: 'hours', name: '时长', unit: '小时' };

/** Paid by what is used. */
export function postpaid(now: number, status: Charge['status'] = 'normal'): Charge {
  return {
    mode: 'postpaid_by_duration',
    status,
    startedAt: now - 120 * DAY_MS,
    expiresAt: null,
    retiresAt: status === 'arrear' ? now + 7 * DAY_MS : null,
  };
}

/** Paid for a term that ends in `days`; one that has ended is kept for a week. */
export function prepaid(now: number, days: number): Charge {
  const expiresAt = now + days * DAY_MS;
  return {
    mode: 'prepaid_by_duration',
    status: days < 0 ? 'overdue' : 'normal',
    startedAt: now - 60 * DAY_MS,
    expiresAt,
    retiresAt: expiresAt + 8 * DAY_MS,
  };
}

/** A resource, with what is left out taken as usual. */
export function product(
  now: number,
  { id, name, ...rest }: Partial<Product> & Pick<Product, 'id' | 'name'>,
): Product {
  return {
    id,
    name,
    region: 'cn-north-1',
    createdAt: now - 120 * DAY_MS,
    status: 'running',
    charge: null,
    tagged: false,
    autoRenew: false,
    details: {},
    ...rest,
  };
}

/** What a resource cost in the month that lies `back` months ago. */
export function billed(
  now: number,
  back: number,
  line: Partial<BillLine> & Pick<BillLine, 'serviceCode' | 'serviceName' | 'resourceId' | 'total'>,
): BillLine {
  const month = addMonths(localMonth(now, BILL_ZONE), -back);
  return {
    month,
    appCode: 'jcloud',
    billingType: 1,
    resourceName: '',
    region: 'cn-north-1',
    startAt: startOfMonth(month, BILL_ZONE),
    endAt: startOfMonth(addMonths(month, 1), BILL_ZONE) - 1000,
    action: line.billingType === 3 ? '新购' : '使用',
    formula: '',
    item: HOURS,
    usage: 24,
    tags: [],
    discount: 0,
    coupon: 0,
    arrear: 0,
    ...line,
  };
}

/** An order that was made `days` ago. */
export function ordered(
  now: number,
  days: number,
  order: Partial<Order> & Pick<Order, 'number' | 'serviceName' | 'total'>,
): Order {
  const createdAt = now - days * DAY_MS;
  const { status = 'PAID' } = order;
  return {
    createdAt,
    paidAt: status === 'PAID' ? createdAt + 60_000 : null,
    status,
    orderType: 'NEW',
    chargeMode: 'MONTHLY',
    appCode: 'jcloud',
    appName: '京东云',
    serviceCode: 'vm',
    thirdParty: false,
    discount: 0,
    ...order,
  };
}
