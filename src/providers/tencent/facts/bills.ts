import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { isNegative, isPositive, sumDecimals } from '../../../domain/money.js';
import { lastMonths } from '../../../domain/time.js';
import { count, decimal, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { CHINA_OFFSET_HOURS, parseLocal } from '../china-time.js';
import type { Client } from '../client.js';
import { readOffsetPages } from '../paging.js';
import { label, nullableList } from './schemas.js';

const PAGE = 1000;
const READY = '1';
/** For rows that name neither a resource nor a product. */
const NAMELESS = '-';

/** What a month has cost so far. */
export interface MonthCost {
  /** `2026-11`. */
  readonly month: string;
  readonly total: string;
}

const summary = z.object({
  Ready: text,
  SummaryDetail: nullableList(z.object({ RealTotalCost: decimal })),
});

/** The running month's cost, after discounts. @throws as readOverview does. */
export async function readMonthCost(client: Client, now: Date): Promise<MonthCost> {
  const [month = ''] = lastMonths(now, 1, CHINA_OFFSET_HOURS);
  return { month, total: sumDecimals(await readOverview(client, month)) };
}

/**
 * What each product cost in a month, after discounts.
 * @throws ApiError of kind `incomplete` while the provider still prepares it.
 */
export async function readOverview(client: Client, month: string): Promise<readonly string[]> {
  const { describeBillSummary: action } = ACTIONS;
  const { Ready, SummaryDetail } = await client.call(action, summary, {
    Month: month,
    GroupType: 'business',
  });
  if (Ready !== READY) {
    throw new ApiError(action.id, {
      kind: 'incomplete',
      code: `Ready=${Ready}`,
      message: 'the overview is still being prepared',
    });
  }
  return SummaryDetail.map(({ RealTotalCost }) => RealTotalCost);
}

/** What one resource was charged for in this and the last month. */
export interface Charge {
  readonly resourceId: string;
  readonly name: string | undefined;
  readonly product: string;
  readonly region: string | undefined;
  readonly amount: string;
  /** When the latest usage charged for ended, or will end; undefined where no row says. */
  readonly until: Date | undefined;
  /** Whether a part of it was paid back. */
  readonly refunded: boolean;
}

const charge = z.object({
  ResourceId: maybe(text),
  ResourceName: label,
  BusinessCodeName: maybe(text),
  BusinessCode: maybe(text),
  RegionName: maybe(text),
  RealTotalCost: decimal,
  FeeEndTime: maybe(text),
});

const chargePage = z
  .object({ ResourceSummarySet: nullableList(charge), Total: count })
  .transform(({ ResourceSummarySet, Total }) => ({ rows: ResourceSummarySet, total: Total }));

/** Charges of this and the last month, summed by resource; what refunds have evened out is left out. */
export async function readCharges(client: Client, now: Date): Promise<readonly Charge[]> {
  const months = lastMonths(now, 2, CHINA_OFFSET_HOURS);
  const rows = (await Promise.all(months.map((month) => readMonth(client, month)))).flat();
  return [...groupById(rows)].map(sumCharges).filter(({ amount }) => isPositive(amount));
}

type ChargeRow = z.infer<typeof charge>;

function readMonth(client: Client, month: string): Promise<readonly ChargeRow[]> {
  return readOffsetPages(
    ACTIONS.describeBillResourceSummary.id,
    PAGE,
    (offset) =>
      client.call(ACTIONS.describeBillResourceSummary, chargePage, {
        Month: month,
        Offset: offset,
        Limit: PAGE,
        NeedRecordNum: 1,
      }),
    'repeatable',
  );
}

function idOf({ ResourceId, BusinessCode, BusinessCodeName }: ChargeRow): string {
  return ResourceId ?? BusinessCode ?? BusinessCodeName ?? NAMELESS;
}

function groupById(rows: readonly ChargeRow[]): ReadonlyMap<string, readonly [ChargeRow, ...ChargeRow[]]> {
  const groups = new Map<string, [ChargeRow, ...ChargeRow[]]>();
  for (const row of rows) {
    const group = groups.get(idOf(row));
    if (group) group.push(row);
    else groups.set(idOf(row), [row]);
  }
  return groups;
}

function sumCharges([resourceId, rows]: readonly [string, readonly [ChargeRow, ...ChargeRow[]]]): Charge {
  const [first] = rows;
  const ends = rows.flatMap(({ FeeEndTime = '' }) => parseLocal(FeeEndTime)?.getTime() ?? []);
  return {
    resourceId,
    name: first.ResourceName,
    product: first.BusinessCodeName ?? first.BusinessCode ?? resourceId,
    region: first.RegionName,
    amount: sumDecimals(rows.map(({ RealTotalCost }) => RealTotalCost)),
    until: ends.length === 0 ? undefined : new Date(Math.max(...ends)),
    refunded: rows.some(({ RealTotalCost }) => isNegative(RealTotalCost)),
  };
}
