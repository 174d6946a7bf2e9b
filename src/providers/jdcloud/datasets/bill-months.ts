import { ACTIONS } from '../actions.js';
import { CHARGE, YUAN } from './columns.js';
import { BILL_PAGES, BILL_ROWS, DUE, ofMonth } from './bill-view.js';
import type { Listing } from './table.js';

/**
 * The provider's own overview of a month, by resource. It never fills the kind of charge and the time of the line.
 * Source: Billing, queryBillSummary.
 */
export const billMonths: Listing = {
  name: 'bill-months',
  dataset: 'bills',
  action: ACTIONS.queryBillSummary,
  period: 'month',
  columns: CHARGE,
  nested: ['tagDetails'],
  constants: YUAN,
  totals: DUE,
  ...BILL_ROWS,
  pageSizes: BILL_PAGES,
  ask: ofMonth,
};
