import { ACTIONS } from '../actions.js';
import { decimal, text, time } from './columns.js';
import { windowOf, within } from './month-window.js';
import type { Listing } from './table.js';

const COLUMNS = [
  ...text('OrderId', 'RelatedOrderId', 'OrderType', 'PaymentStatus'),
  ...text('ProductCode', 'ProductType', 'CommodityCode', 'SubscriptionType'),
  ...time('CreateTime', 'PaymentTime'),
  ...text('Currency', 'PaymentCurrency'),
  ...decimal('PretaxGrossAmount', 'PretaxAmount', 'PretaxAmountLocal', 'Tax', 'AfterTaxAmount'),
];

/** Orders by the month in which they were made. Larger pages may time out. Source: BssOpenApi, QueryOrders. */
export const orders: Listing = {
  name: 'orders',
  dataset: 'orders',
  action: ACTIONS.queryOrders,
  period: 'month',
  changes: true,
  columns: COLUMNS,
  totals: { amount: 'PretaxAmount', currency: 'Currency' },
  rows: 'Data.OrderList.Order',
  total: 'Data.TotalCount',
  pageSize: 20,
  ask: windowOf,
  refine: within(COLUMNS, 'CreateTime'),
};
