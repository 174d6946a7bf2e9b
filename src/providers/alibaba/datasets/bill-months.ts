import { ACTIONS } from '../actions.js';
import { CHARGE, PRETAX, PRODUCT, TAX, text } from './columns.js';
import type { Listing } from './table.js';

/** The provider's own overview of a month by product. Source: BssOpenApi, QueryBillOverview. */
export const billMonths: Listing = {
  name: 'bill-months',
  dataset: 'bills',
  action: ACTIONS.queryBillOverview,
  period: 'month',
  columns: [
    ...text('BillAccountID', 'BillAccountName', 'OwnerID'),
    ...PRODUCT,
    ...text('BizType'),
    ...CHARGE,
    ...TAX,
  ],
  totals: PRETAX,
  rows: 'Data.Items.Item',
  ask: (month) => ({ BillingCycle: month }),
};
