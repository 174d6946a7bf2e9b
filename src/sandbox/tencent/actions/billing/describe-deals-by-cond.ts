import { defineAction } from '../../action.js';
import type { Order } from '../../entities/billing.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { cutPage } from '../../paging.js';
import { integer, list, refuseValue, required, text } from '../../parameters.js';
import { chinaSeconds, readChina } from '../../views/times.js';

const DELIVERED = 4;
/** Larger pages leave the resource ids out. */
const MOST_WITH_RESOURCES = 200;

/** `Offset` is the number of the page, from 0; without a state only delivered orders come. */
export const describeDealsByCond = defineAction({
  service: 'billing',
  name: 'DescribeDealsByCond',
  parameters: {
    StartTime: required(text()),
    EndTime: required(text()),
    Limit: required(integer({ min: 1, max: 1000 })),
    Offset: integer(),
    Status: integer({ min: 1, max: 30 }),
    StatusSet: list(integer({ min: 1, max: 30 })),
    OrderId: text(),
    BigDealId: text(),
    ResourceId: text(),
  },
  run: ({ values, state, accountId, repeatPages }) => {
    const { Limit: limit, Offset: page = 0, Status, StatusSet } = values;
    const states = StatusSet ?? [Status ?? DELIVERED];
    const [from, to] = [readTime('StartTime', values.StartTime), readTime('EndTime', values.EndTime)];
    const found = state.orders.filter(
      ({ id, bigDealId, resourceIds, status, createdAt }) =>
        states.includes(status) &&
        createdAt >= from &&
        createdAt < to + 1_000 &&
        id === (values.OrderId ?? id) &&
        bigDealId === (values.BigDealId ?? bigDealId) &&
        (values.ResourceId === undefined || resourceIds.includes(values.ResourceId)),
    );
    const { rows, total } = cutPage(found, { offset: page * limit, limit, repeat: repeatPages });
    const withResources = limit <= MOST_WITH_RESOURCES;
    return {
      TotalCount: total,
      Deals: rows.map((order) => ({
        ...toDeal(order, accountId, state.currency),
        ResourceId: withResources ? order.resourceIds : null,
      })),
    };
  },
});

function toDeal(order: Order, uin: string, currency: string): Readonly<Record<string, Encodable>> {
  return {
    OrderId: order.id,
    BigDealId: order.bigDealId,
    Status: order.status,
    Payer: uin,
    Creator: uin,
    CreateTime: chinaSeconds(order.createdAt),
    RealTotalCost: order.price,
    VoucherDecline: 0,
    ProjectId: 0,
    GoodsCategoryId: 100002,
    ProductInfo: [],
    TimeSpan: 1,
    TimeUnit: 'm',
    Currency: currency,
    Policy: 100,
    Price: order.listPrice,
    TotalCost: order.listPrice,
    ProductCode: order.productCode,
    SubProductCode: order.productCode,
    Formula: '',
    RefReturnDeals: '',
    PayMode: 'prePay',
    Action: order.action,
    ProductName: order.productName,
    SubProductName: order.productName,
    ZoneCode: '',
  };
}

function readTime(name: string, value: string): number {
  return readChina(value) ?? refuseValue(name, 'must be of the form yyyy-mm-dd hh:mm:ss');
}
