import * as z from 'zod';
import { compareDecimals, negateDecimal, sumDecimals } from '../../../domain/money.js';
import { lastMonths } from '../../../domain/time.js';
import { decimal, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readTime, rowsOf, wholeNumber } from './schemas.js';

/** Billing months are those of China. */
export const CHINA_OFFSET_HOURS = 8;
/** The running month and the twelve before it. */
export const BILL_MONTHS = 13;
/** The documentation allows 200, the SDK 1000. */
const PAGE = 200;
const PREPAID = '3';
/** Ways in which a charge is paid. */
const PAYMENTS = 3;

/** One row of a month's bill: what one resource cost. Amounts in CNY. */
export interface BillRow {
  /** `2026-11`. */
  readonly month: string;
  readonly appCode: string;
  readonly serviceCode: string;
  readonly service: string;
  readonly resourceId: string | undefined;
  readonly resourceName: string | undefined;
  readonly region: string | undefined;
  /** Paid for a term in advance. */
  readonly prepaid: boolean;
  /** End of what the row covers, ISO 8601. */
  readonly end: string | undefined;
  readonly charged: string;
  /** Part still owed. */
  readonly arrears: string;
}

const columns = z.object({
  appCode: text,
  serviceCode: text,
  serviceCodeName: maybe(text),
  resourceId: maybe(text),
  resourceName: maybe(text),
  region: maybe(text),
  billingType: text,
  endTime: maybe(text),
  realTotalFee: decimal,
  arrearFee: decimal.nullable(),
  ...{ cashCouponPayFee: maybe(decimal), balancePayFee: maybe(decimal), cashPayFee: maybe(decimal) },
});

/** What is owed may be null; then it is what was charged and not paid, and unknown where that is not stated. */
const row = columns.transform((entry, context) => {
  const arrearFee = entry.arrearFee ?? unpaidOf(entry);
  if (arrearFee !== undefined) return { ...entry, arrearFee };
  context.addIssue({ code: 'custom', path: ['arrearFee'], message: 'not an amount' });
  return z.NEVER;
});

function unpaidOf(entry: z.output<typeof columns>): string | undefined {
  if (compareDecimals(entry.realTotalFee, '0') === 0) return '0';
  const paid = [entry.cashCouponPayFee, entry.balancePayFee, entry.cashPayFee].filter(
    (amount) => amount !== undefined,
  );
  return paid.length < PAYMENTS ? undefined : sumDecimals([entry.realTotalFee, ...paid.map(negateDecimal)]);
}

const page = z
  .object({ pagination: z.object({ numberRecords: wholeNumber }), result: rowsOf(row) })
  .transform(({ pagination, result }) => ({ rows: result, total: pagination.numberRecords }));

/** The bills of the last thirteen months, newest month first, each by itself as soon as it is there. */
export function beginBills(client: Client, now: Date): readonly Promise<readonly BillRow[]>[] {
  const months = lastMonths(now, BILL_MONTHS, CHINA_OFFSET_HOURS);
  return months.map((month) => readBillMonth(client, month));
}

/** The bill of one month. Without page number and size the provider fails, so both are always sent. */
export async function readBillMonth(client: Client, month: string): Promise<readonly BillRow[]> {
  const rows = await readNumberedPages(
    ACTIONS.queryBillSummary.id,
    (number) =>
      client.call(ACTIONS.queryBillSummary, page, {
        body: { ...spanOf(month), pageIndex: number, pageSize: PAGE },
      }),
    'repeatable',
  );
  return rows.map((entry) => toBillRow(month, entry));
}

function toBillRow(month: string, entry: z.output<typeof row>): BillRow {
  return {
    month,
    appCode: entry.appCode,
    serviceCode: entry.serviceCode,
    service: entry.serviceCodeName ?? entry.serviceCode,
    resourceId: entry.resourceId,
    resourceName: entry.resourceName,
    region: entry.region,
    prepaid: entry.billingType === PREPAID,
    end: readTime(entry.endTime),
    charged: entry.realTotalFee,
    arrears: entry.arrearFee,
  };
}

/** A month, `2026-11`, in the form in which bills are asked for. */
export function spanOf(month: string): { readonly startTime: string; readonly endTime: string } {
  const [year = 0, index = 1] = month.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, index, 0)).getUTCDate();
  return { startTime: `${month}-01 00:00:00`, endTime: `${month}-${lastDay} 23:59:59` };
}
