import { ACTIONS } from '../actions.js';
import { decimal, PRODUCT, text, time } from './columns.js';
import { BILL_PAGES, BILL_ROWS } from './bill-view.js';
import type { Listing } from './table.js';

/** A month by resource and billing item: the view that has usage and units. Source: Billing, describeFormulaSummaryList. */
export const billItems: Listing = {
  name: 'bill-items',
  dataset: 'bills',
  action: ACTIONS.describeFormulaSummaryList,
  period: 'month',
  columns: [
    ...PRODUCT,
    ...text('regionName', 'networkOperator', 'property', 'propertyName', 'propertyUnit', 'billDate'),
    ...time('startTime', 'endTime'),
    ...decimal('actualUsage', 'deductUsage', 'billingUsage', 'billFee', 'discountFee', 'actualFee'),
    ...decimal('cashCouponPayFee', 'balancePayFee', 'cashPayFee'),
    ...text('currency'),
  ],
  totals: { amount: 'actualFee', currency: 'currency' },
  ...BILL_ROWS,
  pageSizes: BILL_PAGES,
  ask: ({ month, page, size }) => ({
    body: { billDate: Number(month.replace('-', '')), pageIndex: page, pageSize: size },
  }),
};
