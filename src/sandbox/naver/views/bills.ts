import { addMonths, DAY_MS, localMonth, startOfMonth } from '../../engine/calendar.js';
import { MICRO } from '../entities/billing.js';
import type { NaverState } from '../entities/state.js';
import { listProducts, type ProductMonth } from './products.js';
import { KST } from './time.js';

/** Days of the following month: the bill is written on the 3rd and charged on the 12th, of the days from 10 to 14. */
const BILL_DAY = 3;
const CHARGE_DAY = 12;
const OVERDUE_DAY = 15;
const APPROVAL_DAY = 15;
const VAT_PERCENT = 10;
const LATE_FEE_PERCENT = 2;
/** Bills in won end in a nought. */
const ROUNDING = 10 * MICRO;
const COINS = 5_000 * MICRO;

type Sums = Omit<ProductMonth, 'type'>;

/** One month's bill in micro-units. */
export interface MonthBill extends Sums {
  readonly month: string;
  readonly coins: number;
  readonly rounding: number;
  readonly vat: number;
  readonly writtenAt: number;
  /** Null while unpaid. */
  readonly paidAt: number | null;
  /** Null while not overdue. */
  readonly overdueSince: number | null;
  readonly lateFee: number;
}

/** The months that have been billed by now, newest first. The running one is not. */
export function listBilledMonths({ contracts, bulk }: NaverState, now: number): readonly string[] {
  const starts = contracts.map(({ startedAt }) => localMonth(startedAt, KST));
  const [first = localMonth(now, KST)] = [...starts, ...(bulk ? [bulk.from] : [])].sort();
  const months: string[] = [];
  for (let month = first; writtenAt(month) <= now; month = addMonths(month, 1)) months.unshift(month);
  return months;
}

/** The bills that have been written by now, newest first. They follow from the lines as time goes by. */
export function listBills(state: NaverState, now: number): readonly MonthBill[] {
  return listBilledMonths(state, now).flatMap((month) => {
    const products = listProducts(state, month);
    const bill = toBill(month, products, state, now);
    return products.some(({ used }) => used !== 0) ? [bill] : [];
  });
}

function toBill(
  month: string,
  products: readonly ProductMonth[],
  { unpaidMonths, bulk, currency }: NaverState,
  now: number,
): MonthBill {
  const failed = unpaidMonths.includes(month);
  const isOverdue = failed && dayAfter(month, OVERDUE_DAY) <= now;
  const sums = sumProducts(products);
  const coins = bulk && isCoinMonth(month) ? Math.min(Math.max(0, sums.demand), COINS) : 0;
  const rounding = currency === 'KRW' ? modulo(sums.demand - coins, ROUNDING) : 0;
  const demand = sums.demand - coins - rounding;
  const vat = Math.round(demand / VAT_PERCENT);
  return {
    ...sums,
    month,
    coins,
    rounding,
    demand,
    vat,
    writtenAt: writtenAt(month),
    paidAt: failed || dayAfter(month, CHARGE_DAY) > now ? null : dayAfter(month, CHARGE_DAY),
    overdueSince: isOverdue ? dayAfter(month, OVERDUE_DAY) : null,
    lateFee: isOverdue ? Math.round(((demand + vat) * LATE_FEE_PERCENT) / 100) : 0,
  };
}

function sumProducts(products: readonly ProductMonth[]): Sums {
  const sum = (amountOf: (product: ProductMonth) => number): number =>
    products.reduce((total, product) => total + amountOf(product), 0);
  return {
    used: sum(({ used }) => used),
    promise: sum(({ promise }) => promise),
    promotion: sum(({ promotion }) => promotion),
    memberPrice: sum(({ memberPrice }) => memberPrice),
    penalty: sum(({ penalty }) => penalty),
    productDiscount: sum(({ productDiscount }) => productDiscount),
    credit: sum(({ credit }) => credit),
    demand: sum(({ demand }) => demand),
  };
}

/** Coins are used up once a quarter. */
function isCoinMonth(month: string): boolean {
  return Number(month.slice(5)) % 3 === 0;
}

/** Never negative. */
function modulo(value: number, unit: number): number {
  return ((value % unit) + unit) % unit;
}

/** When the bill of a month is written, milliseconds since the epoch. */
export function writtenAt(month: string): number {
  return dayAfter(month, BILL_DAY);
}

/** When withdrawals that were requested in a month are approved, milliseconds since the epoch. */
export function approvalAt(month: string): number {
  return dayAfter(month, APPROVAL_DAY);
}

function dayAfter(month: string, day: number): number {
  return startOfMonth(addMonths(month, 1), KST) + (day - 1) * DAY_MS + 9 * 3_600_000;
}
