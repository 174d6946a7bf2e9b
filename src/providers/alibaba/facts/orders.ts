import * as z from 'zod';
import { money, type Money } from '../../../domain/money.js';
import { isoSeconds, lastMonths } from '../../../domain/time.js';
import { count, decimal, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

/** Larger pages may time out. */
const ORDER_PAGE = 20;
const ORDER_MONTHS = 13;

/** A span of time in which orders are searched; UTC. */
export interface OrderWindow {
  readonly from: string;
  readonly to: string;
}

export interface Order {
  readonly id: string;
  readonly product: string;
  /** Undefined where the answer leaves out the amount or its currency. */
  readonly amount: Money | undefined;
  /** The span in which it was found. */
  readonly window: OrderWindow;
}

/** Source: "QueryOrders", PaymentStatus. */
const DONE: ReadonlySet<string> = new Set(['Paid', 'Cancelled']);

const order = z.object({
  OrderId: text,
  ProductCode: text,
  PretaxAmount: maybe(decimal),
  Currency: maybe(text),
  PaymentStatus: maybe(text),
});

const orderPage = z
  .object({ Data: z.object({ OrderList: z.object({ Order: z.array(order) }), TotalCount: count }) })
  .transform(({ Data }) => ({ rows: Data.OrderList.Order, total: Data.TotalCount }));

/** Orders of the last thirteen months that wait for payment. Without dates only the last hour would be searched. */
export async function readUnpaidOrders(client: Client, now: Date): Promise<readonly Order[]> {
  const starts = lastMonths(now, ORDER_MONTHS, 0).map((month) => `${month}-01T00:00:00Z`);
  const windows = starts.map((from, back) => ({ from, to: starts[back - 1] ?? isoSeconds(now) }));
  return (await Promise.all(windows.map((window) => readUnpaidWithin(client, window)))).flat();
}

/** Orders of one span that wait for payment. */
export async function readUnpaidWithin(client: Client, window: OrderWindow): Promise<readonly Order[]> {
  const rows = await readNumberedPages(
    ACTIONS.queryOrders.id,
    (page) =>
      client.call(ACTIONS.queryOrders, orderPage, {
        CreateTimeStart: window.from,
        CreateTimeEnd: window.to,
        PaymentStatus: 'Unpaid',
        PageNum: page,
        PageSize: ORDER_PAGE,
      }),
    ({ OrderId }) => OrderId,
  );
  // The filter of a request proves nothing: an order that says that it is done with is left out.
  return rows
    .filter(({ PaymentStatus }) => PaymentStatus === undefined || !DONE.has(PaymentStatus))
    .map(({ OrderId, ProductCode, PretaxAmount, Currency }) => ({
      id: OrderId,
      product: ProductCode,
      amount:
        PretaxAmount === undefined || Currency === undefined ? undefined : money(PretaxAmount, Currency),
      window,
    }));
}
