import { addMonths, localMonth, startOfMonth } from '../../engine/calendar.js';
import { hashText } from '../../engine/random.js';
import { BILL_ZONE, MICRO, type BillLine, type Product, type Transaction } from '../entities/billing.js';
import type { Evaluation } from '../entities/entitlements.js';
import { recordId } from '../ledger/record-id.js';

/** What is billed, and to what. */
export interface Charged {
  readonly product: Product;
  readonly instanceId: string;
  readonly nickName?: string;
  readonly region: string;
}

/** The month `back` months before the running one. */
export function monthBack(now: number, back: number): string {
  return addMonths(localMonth(now, BILL_ZONE), -back);
}

/** Whole units of the currency, hundredths allowed, as micro-units. */
export function money(amount: number): number {
  return Math.round(amount * MICRO);
}

/**
 * Pay-as-you-go usage of some months, all of it paid.
 * @param amount micro-units of a whole month
 * @param from months back, the oldest; `to` the latest, 0 being the running month
 */
export function usage(now: number, charged: Charged, amount: number, from: number, to = 0): BillLine[] {
  return Array.from({ length: from - to + 1 }, (_, index) => {
    const back = from - index;
    const whole = Math.round(amount * (1 + (back % 3) * 0.0371));
    return billLine(now, charged, back, { gross: back === 0 ? Math.round(whole / 3) : whole });
  });
}

/** One line of the ledger; paid in cash unless `over` says otherwise. */
export function billLine(
  now: number,
  { product, instanceId, nickName = '', region }: Charged,
  back: number,
  over: Partial<BillLine> & Pick<BillLine, 'gross'>,
): BillLine {
  const cycle = monthBack(now, back);
  const { item = 'PayAsYouGoBill', discount = 0, coupons = 0, outstanding = 0, prepaidCard = 0 } = over;
  return {
    cycle,
    recordId: recordId(cycle, `${product.code}|${item}|${over.status ?? 'PayFinish'}`),
    item,
    product,
    subscription: item === 'SubscriptionOrder' ? 'Subscription' : 'PayAsYouGo',
    instanceId,
    nickName,
    region,
    tag: '',
    startsAt: startOfMonth(cycle, BILL_ZONE),
    endsAt: Math.min(startOfMonth(addMonths(cycle, 1), BILL_ZONE), now),
    billingItem: { name: product.name, code: product.code },
    listPrice: '0.12',
    usage: '720',
    usageUnit: '小时',
    discount,
    coupons,
    prepaidCard,
    paid: over.gross - discount - coupons - prepaidCard - outstanding,
    outstanding,
    status: 'PayFinish',
    ...over,
  };
}

/** One movement of money for each settled bill, newest last, on top of a running balance. */
export function consumptions(bills: readonly BillLine[], balance: number): Transaction[] {
  const records = new Map<string, BillLine & { total: number }>();
  for (const bill of bills) {
    records.set(bill.recordId, { ...bill, total: (records.get(bill.recordId)?.total ?? 0) + bill.paid });
  }
  return [...records.values()]
    .filter(({ total }) => total !== 0)
    .sort((left, right) => left.endsAt - right.endsAt)
    .map(({ recordId: id, endsAt, total, cycle, product }) => ({
      number: `2${id}`,
      at: endsAt,
      flow: total < 0 ? 'Income' : 'Expense',
      type: total < 0 ? 'Refund' : 'Consumption',
      channel: 'AccountBalance',
      amount: Math.abs(total),
      balance,
      cycle,
      recordId: id,
      remarks: product.code.toUpperCase(),
    }));
}

/** Each month's settled bills as invoicing sees them: invoiced in full. */
export function invoicedMonths(bills: readonly BillLine[]): Evaluation[] {
  const months = [...new Set(bills.map(({ cycle }) => cycle))].sort();
  return months.map((month) => {
    const lines = bills.filter(({ cycle, status }) => cycle === month && status === 'PayFinish');
    const cents = Math.round(lines.reduce((total, { paid }) => total + paid, 0) / (MICRO / 100));
    return evaluation(month, '云服务月结账单', cents, { invoiced: cents, invoiceable: 0 });
  });
}

/** One row of invoicing; amounts are hundredths. */
export function evaluation(
  month: string,
  name: string,
  original: number,
  over: Pick<Evaluation, 'invoiced' | 'invoiceable'> & Partial<Evaluation>,
): Evaluation {
  // Beyond 2^53 on purpose: clients have to read these ids exactly.
  const id = 9_100_000_000_000_000_000n + BigInt(hashText(`${month}|${name}`)) * 7n + 1n;
  return {
    id: String(id),
    billId: String(id + 2n),
    outBizId: String(id + 2n),
    name,
    cycle: month.replace('-', ''),
    at: startOfMonth(addMonths(month, 1), BILL_ZONE),
    original,
    ...over,
  };
}
