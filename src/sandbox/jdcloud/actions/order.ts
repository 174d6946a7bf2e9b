import { DAY_MS, localSeconds } from '../../engine/calendar.js';
import type { Order } from '../entities/billing.js';
import { integer, requiredObject, type Action, type Input } from '../input.js';
import { cutPage } from '../paging.js';
import { Refusal, refuseArgument, refuseRange } from '../refusal.js';

const CHINA = 8;
const YEAR_MS = 366 * DAY_MS;
const MONTH_MS = 30 * DAY_MS;
/** An unpaid order is cancelled by itself after this time. */
const PAYABLE_MS = 7 * DAY_MS;
const FILTERS: Readonly<Record<string, keyof Order>> = {
  appCode: 'appCode',
  chargeMode: 'chargeMode',
  orderType: 'orderType',
  serviceCode: 'serviceCode',
  status: 'status',
};
const KNOWN = [...Object.keys(FILTERS), 'startTime', 'endTime', 'pageNumber', 'pageSize', 'payType'];

/** Orders; without a span only those of the last month. */
export const ORDER_ACTIONS: readonly Action[] = [
  {
    service: 'order',
    name: 'queryOrders',
    method: 'POST',
    path: '/v2/regions/{regionId}/orders',
    body: ['queryVo'],
    run: (input) => {
      const { state, body, repeatPages } = input;
      const wanted = body['queryVo'] === undefined ? {} : requiredObject(body, 'queryVo');
      const strange = Object.keys(wanted).find((name) => !KNOWN.includes(name));
      if (strange !== undefined) throw refuseArgument(`unknown parameter ${strange}`);
      const { from, to } = readSpan(wanted, input);
      const found = state.orders
        .filter(({ createdAt }) => createdAt >= from && createdAt <= to)
        .filter((order) =>
          Object.entries(FILTERS).every(
            ([name, member]) => order[member] === (wanted[name] ?? order[member]),
          ),
        );
      const size = integer(wanted['pageSize'], 'pageSize', { max: 100, initial: 10 });
      const { rows, total } = cutPage(found, {
        page: integer(wanted['pageNumber'], 'pageNumber', { initial: 1 }),
        size,
        repeat: repeatPages,
      });
      return {
        resultList: rows.map((order) => encode(order, state.pin)),
        totalCount: total,
        totalPage: Math.ceil(total / size),
      };
    },
  },
  {
    service: 'order',
    name: 'queryOrder',
    method: 'GET',
    path: '/v2/regions/{regionId}/order/{orderNumber}',
    query: ['includeDetail'],
    run: ({ state, path }) => {
      const found = state.orders.find(({ number }) => number === path['orderNumber']);
      if (!found) throw new Refusal(404, 'NOT_FOUND', 'the order does not exist');
      return { data: encodeWhole(found, state.pin) };
    },
  },
];

function encodeWhole(order: Order, pin: string): object {
  const expirationTime = order.status === 'NO_PAY' ? localSeconds(order.createdAt + PAYABLE_MS, CHINA) : null;
  return { ...encode(order, pin), expirationTime, siteType: 'MAIN_SITE', orderItemDetails: null };
}

function readSpan(
  wanted: Readonly<Record<string, unknown>>,
  { now }: Input,
): { readonly from: number; readonly to: number } {
  const to = integer(wanted['endTime'], 'endTime', { min: 0, initial: now });
  const from = integer(wanted['startTime'], 'startTime', { min: 0, initial: to - MONTH_MS });
  if (to - from > YEAR_MS) throw refuseRange('startTime and endTime are more than a year apart');
  return { from, to };
}

function encode(order: Order, pin: string): object {
  return {
    pin,
    orderNumber: order.number,
    paymentNumber: order.paidAt === null ? '' : `P${order.number}`,
    status: order.status,
    orderType: order.orderType,
    chargeMode: order.chargeMode,
    payType: order.chargeMode === 'MONTHLY' ? 'PRE_PAID' : 'POST_PAID',
    appCode: order.appCode,
    appName: order.appName,
    serviceName: order.serviceName,
    selfSupportType: order.thirdParty ? 'THIRD_PARTY_SUPPORT' : 'SELF_SUPPORT',
    createTime: localSeconds(order.createdAt, CHINA),
    payTime: order.paidAt === null ? null : localSeconds(order.paidAt, CHINA),
    totalFee: order.total / 100,
    discountFee: order.discount / 100,
    actualFee: (order.total - order.discount) / 100,
  };
}
