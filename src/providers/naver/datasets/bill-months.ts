import { ACTIONS } from '../actions.js';
import { coded, decimal, text, time, USED } from './columns.js';
import { oneMonth, type Listing } from './table.js';

/** A month of the bill by product. Source: Cost and Usage, getProductDemandCostList. */
export const billMonths: Listing = {
  name: 'bill-months',
  dataset: 'bills',
  action: ACTIONS.getProductDemandCostList,
  period: 'month',
  fields: [
    ...text('memberNo', 'demandMonth'),
    ...coded('productDemandType'),
    ...decimal('useAmount', 'promiseDiscountAmount', 'promotionDiscountAmount', 'etcDiscountAmount'),
    ...decimal('productDiscountAmount', 'creditDiscountAmount', 'defaultAmount', 'demandAmount'),
    ...decimal('memberPriceDiscountAmount', 'memberPromiseDiscountAddAmount'),
    ...coded('payCurrency'),
    ...decimal('thisMonthAppliedExchangeRate'),
    ...time('writeDate'),
  ],
  needed: ['demandMonth', 'useAmount', 'demandAmount'],
  currency: 'payCurrency.code',
  totals: USED,
  parts: oneMonth,
};
