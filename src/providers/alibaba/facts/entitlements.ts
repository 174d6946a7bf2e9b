import * as z from 'zod';
import { isoSeconds } from '../../../domain/time.js';
import { count, decimal, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { maybeDate, milliseconds } from './schemas.js';

const PACKAGE_PAGE = 300;
const SAVINGS_PAGE = 100;

interface Right {
  readonly id: string;
  readonly status: string;
  readonly region?: string;
  readonly until: string | undefined;
}

/** A right with what is left of it. */
export interface Stored extends Right {
  readonly kind: 'voucher' | 'prepaid-card' | 'resource-plan';
  /** Amount of money, or of units where `unit` is set. */
  readonly left: string;
  readonly unit?: string;
}

/** A promise to go on using, for a term. */
export interface SavingsPlan extends Right {
  readonly kind: 'savings-plan';
}

/** A right bought or granted. */
export type Entitlement = Stored | SavingsPlan;

const coupons = z.object({
  Data: z.object({
    CashCoupon: z.array(
      z.object({ CashCouponNo: text, Balance: decimal, Status: text, ExpiryTime: maybeDate }),
    ),
  }),
});

export async function readVouchers(client: Client): Promise<readonly Entitlement[]> {
  const { Data } = await client.call(ACTIONS.queryCashCoupons, coupons);
  return Data.CashCoupon.map(({ CashCouponNo, Balance, Status, ExpiryTime }) => ({
    kind: 'voucher',
    id: CashCouponNo,
    status: Status,
    left: Balance,
    until: ExpiryTime,
  }));
}

const cards = z.object({
  Data: z.object({
    PrepaidCard: z.array(
      z.object({ PrepaidCardNo: text, Balance: decimal, Status: text, ExpiryTime: maybeDate }),
    ),
  }),
});

export async function readPrepaidCards(client: Client): Promise<readonly Entitlement[]> {
  const { Data } = await client.call(ACTIONS.queryPrepaidCards, cards);
  return Data.PrepaidCard.map(({ PrepaidCardNo, Balance, Status, ExpiryTime }) => ({
    kind: 'prepaid-card',
    id: PrepaidCardNo,
    status: Status,
    left: Balance,
    until: ExpiryTime,
  }));
}

const plan = z.object({
  InstanceId: text,
  Status: text,
  RemainingAmount: decimal,
  RemainingAmountUnit: maybe(text),
  Region: maybe(text),
  ExpiryTime: maybeDate,
});

const planPage = z
  .object({ Data: z.object({ Instances: z.object({ Instance: z.array(plan) }), TotalCount: count }) })
  .transform(({ Data }) => ({ rows: Data.Instances.Instance, total: Data.TotalCount }));

export async function readResourcePlans(client: Client): Promise<readonly Entitlement[]> {
  const rows = await readNumberedPages(
    ACTIONS.queryResourcePackageInstances.id,
    (page) =>
      client.call(ACTIONS.queryResourcePackageInstances, planPage, { PageNum: page, PageSize: PACKAGE_PAGE }),
    ({ InstanceId }) => InstanceId,
  );
  return rows.map((row) => ({
    kind: 'resource-plan',
    id: row.InstanceId,
    status: row.Status,
    left: row.RemainingAmount,
    unit: row.RemainingAmountUnit ?? '',
    ...(row.Region === undefined ? {} : { region: row.Region }),
    until: row.ExpiryTime,
  }));
}

const savings = z.object({
  InstanceId: text,
  Status: text,
  EndTimestamp: maybe(milliseconds),
  Region: maybe(text),
});

const savingsPage = z
  .object({ Data: z.object({ Items: z.array(savings), TotalCount: count }) })
  .transform(({ Data }) => ({ rows: Data.Items, total: Data.TotalCount }));

/** The text dates of the answer have no zone, so the milliseconds are read. */
export async function readSavingsPlans(client: Client): Promise<readonly Entitlement[]> {
  const rows = await readNumberedPages(
    ACTIONS.querySavingsPlansInstance.id,
    (page) =>
      client.call(ACTIONS.querySavingsPlansInstance, savingsPage, { PageNum: page, PageSize: SAVINGS_PAGE }),
    ({ InstanceId }) => InstanceId,
  );
  return rows.map((row) => ({
    kind: 'savings-plan',
    id: row.InstanceId,
    status: row.Status,
    ...(row.Region === undefined ? {} : { region: row.Region }),
    until: row.EndTimestamp && isoSeconds(row.EndTimestamp),
  }));
}
