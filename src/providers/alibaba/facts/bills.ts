import * as z from 'zod';
import { compareDecimals } from '../../../domain/money.js';
import { dayOf, lastMonths, DAY_MS } from '../../../domain/time.js';
import { count, decimal, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages, readTokenPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { nextToken } from './schemas.js';

/** Billing months and days are those of China. */
export const CHINA_OFFSET_HOURS = 8;
const BILL_PAGE = 300;
/** The running month and the twelve before it. */
const BILL_MONTHS = 13;

/** One row of the bill. */
export interface BillRow {
  readonly month: string;
  readonly product: string;
  readonly productCode: string;
  /** What it is about: `Subscription` or `PayAsYouGo`. */
  readonly subscription: string | undefined;
  /** Charged, before what was paid. */
  readonly charged: string;
  /** `PayFinish`, `PayUnclear`, `PayUnsettle` or `NoSettle`. */
  readonly status: string;
  readonly outstanding: string;
  readonly currency: string;
  readonly recordId: string;
}

const billRow = z.object({
  ProductName: maybe(text),
  ProductCode: text,
  SubscriptionType: maybe(text),
  PretaxAmount: maybe(decimal),
  Status: text,
  OutstandingAmount: decimal,
  Currency: text,
  RecordID: maybe(text),
});

const billPage = z
  .object({ Data: z.object({ Items: z.object({ Item: z.array(billRow) }), TotalCount: count }) })
  .transform(({ Data }) => ({ rows: Data.Items.Item, total: Data.TotalCount }));

/** The bills of the last thirteen months, rows without any charge left out. */
export async function readBills(client: Client, now: Date): Promise<readonly BillRow[]> {
  const months = lastMonths(now, BILL_MONTHS, CHINA_OFFSET_HOURS);
  return (await Promise.all(months.map((month) => readMonth(client, month)))).flat();
}

async function readMonth(client: Client, month: string): Promise<readonly BillRow[]> {
  const rows = await readNumberedPages(
    ACTIONS.queryBill.id,
    (page) =>
      client.call(ACTIONS.queryBill, billPage, {
        BillingCycle: month,
        PageNum: page,
        PageSize: BILL_PAGE,
        IsHideZeroCharge: true,
      }),
    'repeatable',
  );
  return rows.map((row) => ({
    month,
    product: row.ProductName ?? row.ProductCode,
    productCode: row.ProductCode,
    subscription: row.SubscriptionType,
    charged: row.PretaxAmount ?? '0',
    status: row.Status,
    outstanding: row.OutstandingAmount,
    currency: row.Currency,
    recordId: row.RecordID ?? `${month} ${row.ProductCode}`,
  }));
}

/** A charge for something used, as the bill by instance shows it. */
export interface Charge {
  readonly instanceId: string;
  readonly name: string | undefined;
  readonly product: string;
  readonly productCode: string;
  readonly region: string | undefined;
  readonly amount: string;
  readonly currency: string;
  /** The day it was charged for (YYYY-MM-DD), or the month. */
  readonly period: string;
}

const charge = z.object({
  InstanceID: maybe(text),
  NickName: maybe(text),
  ProductName: maybe(text),
  ProductCode: text,
  Region: maybe(text),
  PretaxGrossAmount: decimal,
  PretaxAmount: decimal,
  Currency: text,
});

const chargePage = z
  .object({ Data: z.object({ Items: z.array(charge), NextToken: nextToken }) })
  .transform(({ Data }) => ({ rows: Data.Items, next: Data.NextToken }));

/** Pay-as-you-go charges of this and the last month, and those of the last days by day. */
export interface Charges {
  readonly months: readonly Charge[];
  readonly days: readonly Charge[];
}

export async function readCharges(client: Client, now: Date): Promise<Charges> {
  const months = lastMonths(now, 2, CHINA_OFFSET_HOURS);
  const days = [1, 2].map((back) => dayOf(new Date(now.getTime() - back * DAY_MS), CHINA_OFFSET_HOURS));
  const [monthly, daily] = await Promise.all([
    Promise.all(
      months.map((month) => readPeriod(client, month, { BillingCycle: month, Granularity: 'MONTHLY' })),
    ),
    Promise.all(
      days.map((day) =>
        readPeriod(client, day, { BillingCycle: day.slice(0, 7), BillingDate: day, Granularity: 'DAILY' }),
      ),
    ),
  ]);
  return { months: monthly.flat(), days: daily.flat() };
}

async function readPeriod(
  client: Client,
  period: string,
  parameters: Readonly<Record<string, string>>,
): Promise<readonly Charge[]> {
  const rows = await readTokenPages(
    ACTIONS.describeInstanceBill.id,
    (token) =>
      client.call(ACTIONS.describeInstanceBill, chargePage, {
        ...parameters,
        SubscriptionType: 'PayAsYouGo',
        IsBillingItem: false,
        MaxResults: BILL_PAGE,
        NextToken: token,
      }),
    'repeatable',
  );
  return rows.filter(isCharged).map((row) => ({
    instanceId: row.InstanceID ?? row.ProductCode,
    name: row.NickName,
    product: row.ProductName ?? row.ProductCode,
    productCode: row.ProductCode,
    region: row.Region,
    amount: row.PretaxAmount,
    currency: row.Currency,
    period,
  }));
}

/** A row may be free after discounts and still show that the thing was used. */
function isCharged({ PretaxGrossAmount, PretaxAmount }: z.output<typeof charge>): boolean {
  return [PretaxGrossAmount, PretaxAmount].some((amount) => compareDecimals(amount, '0') !== 0);
}
