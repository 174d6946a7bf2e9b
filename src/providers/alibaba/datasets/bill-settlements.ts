import { ACTIONS } from '../actions.js';
import { CHARGE, PRETAX, PRODUCT, TAX, text, time } from './columns.js';
import type { Listing } from './table.js';

/** A month by order and by period of use, with what was paid when. Source: BssOpenApi, QueryBill. */
export const billSettlements: Listing = {
  name: 'bill-settlements',
  dataset: 'bills',
  action: ACTIONS.queryBill,
  period: 'month',
  changes: true,
  columns: [
    ...text('RecordID', 'SubOrderId', 'OwnerID', 'Status'),
    ...PRODUCT,
    ...time('UsageStartTime', 'UsageEndTime', 'PaymentTime'),
    ...text('PaymentTransactionID'),
    ...CHARGE,
    ...TAX,
  ],
  totals: PRETAX,
  rows: 'Data.Items.Item',
  total: 'Data.TotalCount',
  pageSize: 300,
  ask: (month) => ({ BillingCycle: month }),
};
