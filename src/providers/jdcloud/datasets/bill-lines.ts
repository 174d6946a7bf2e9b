import { ACTIONS } from '../actions.js';
import { CHARGE, YUAN } from './columns.js';
import { BILL_PAGES, BILL_ROWS, DUE, ofMonth } from './bill-view.js';
import type { Listing } from './table.js';

/** The bill of a month line by line, with the kind of each charge. Source: Billing, queryBillDetail. */
export const billLines: Listing = {
  name: 'bill-lines',
  dataset: 'bills',
  action: ACTIONS.queryBillDetail,
  period: 'month',
  columns: CHARGE,
  nested: ['tagDetails'],
  constants: YUAN,
  totals: DUE,
  ...BILL_ROWS,
  pageSizes: BILL_PAGES,
  ask: ofMonth,
};
