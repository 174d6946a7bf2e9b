import * as z from 'zod';
import { fromHundredths } from '../../../domain/money.js';
import { count, decimal, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { localSeconds, monthStarts } from '../china-time.js';
import { nullableList } from './schemas.js';

/** Without a set of states only delivered orders come back. */
const OPEN_STATES = [1, 2, 3, 5, 12, 13, 30] as const;
const PAGE = 200;
/** Longer spans than three months are advised against. */
const SPAN_MONTHS = 3;
const SPANS = 5;

export interface Order {
  readonly id: string;
  readonly product: string;
  /** The provider's number of the state. */
  readonly state: string;
  readonly amount: string;
  readonly currency: string | undefined;
}

const row = z.object({
  OrderId: text,
  Status: text,
  ProductName: maybe(text),
  ProductCode: maybe(text),
  RealTotalCost: decimal,
  Currency: maybe(text),
});

const page = z
  .object({ Deals: nullableList(row), TotalCount: count })
  .transform(({ Deals, TotalCount }) => ({ rows: Deals, total: TotalCount }));

/** Orders of the last fifteen months that are not finished. */
export async function readOpenOrders(client: Client, now: Date): Promise<readonly Order[]> {
  const starts = monthStarts(now, SPAN_MONTHS, SPANS);
  const spans = starts.map((from, back) => {
    const next = starts[back - 1];
    return { from, to: next === undefined ? now : new Date(next.getTime() - 1_000) };
  });
  return (await Promise.all(spans.map((span) => readSpan(client, span)))).flat();
}

/** Here `Offset` is the number of the page, from 0. */
async function readSpan(
  client: Client,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<readonly Order[]> {
  const rows = await readNumberedPages(
    ACTIONS.describeDealsByCond.id,
    (number) =>
      client.call(ACTIONS.describeDealsByCond, page, {
        StartTime: localSeconds(from),
        EndTime: localSeconds(to),
        Limit: PAGE,
        Offset: number - 1,
        StatusSet: OPEN_STATES,
      }),
    ({ OrderId }) => OrderId,
  );
  return rows.map(({ OrderId, Status, ProductName, ProductCode, RealTotalCost, Currency }) => ({
    id: OrderId,
    product: ProductName ?? ProductCode ?? OrderId,
    state: Status,
    amount: fromHundredths(RealTotalCost),
    currency: Currency,
  }));
}
