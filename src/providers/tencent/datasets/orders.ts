import { ACTIONS } from '../actions.js';
import { decimal, integer, text, time } from './columns.js';
import { windowOf, within } from './month-window.js';
import { inCurrency } from './own-columns.js';
import type { Listing } from './table.js';

/** Larger pages come without the ids of the resources. */
const PAGE = 200;
/** Every state; without them only delivered orders come. */
const STATES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 30];

const FIELDS = [
  ...text('OrderId', 'BigDealId'),
  ...integer('Status'),
  ...text('Action', 'PayMode', 'Payer', 'Creator'),
  ...time('CreateTime'),
  ...text('ProductCode', 'ProductName', 'SubProductCode', 'SubProductName', 'ProductInfo'),
  ...integer('GoodsCategoryId', 'ProjectId'),
  ...text('ZoneCode', 'ResourceId', 'TimeSpan', 'TimeUnit', 'Policy'),
  ...text('Currency'),
  ...decimal('Price', 'TotalCost', 'RealTotalCost', 'VoucherDecline'),
  ...text('Formula', 'RefReturnDeals'),
];

const PAID = inCurrency('RealTotalCost');

/** Orders by the month in which they were made; amounts are hundredths. Source: billing 2018-07-09, DescribeDealsByCond. */
export const orders: Listing = {
  name: 'orders',
  dataset: 'orders',
  action: ACTIONS.describeDealsByCond,
  period: 'month',
  changes: true,
  fields: FIELDS,
  own: [PAID],
  totals: { amount: PAID.column.name, currency: 'Currency' },
  rows: 'Deals',
  nested: ['ProductInfo', 'ResourceId'],
  // Here `Offset` is the number of the page, from 0.
  paging: { total: 'TotalCount', ask: ({ number }) => ({ Offset: number - 1, Limit: PAGE }) },
  ask: (month, source) => ({ ...windowOf(month, source), StatusSet: STATES }),
  refine: within(FIELDS, 'CreateTime'),
};
