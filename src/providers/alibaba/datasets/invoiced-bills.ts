import { ACTIONS } from '../actions.js';
import { decimal, integer, text, time } from './columns.js';
import type { Listing } from './table.js';

/**
 * What of each bill was invoiced and what still can be: all that the API tells of invoices. Amounts are hundredths of
 * the currency, as the provider gives them. Source: BssOpenApi, QueryEvaluateList.
 */
export const invoicedBills: Listing = {
  name: 'invoiced-bills',
  dataset: 'invoices',
  action: ACTIONS.queryEvaluateList,
  period: 'whole',
  columns: [
    ...text('Id', 'BillId', 'ItemId', 'OutBizId', 'OpId', 'Name', 'BillCycle', 'BizType'),
    ...time('BizTime', 'GmtCreate', 'GmtModified'),
    ...decimal('OriginalAmount', 'PresentAmount', 'CanInvoiceAmount', 'InvoicedAmount'),
    ...decimal('OffsetAcceptAmount', 'OffsetCostAmount'),
    ...integer('Status', 'Type'),
    ...text('UserId', 'UserNick'),
  ],
  rows: 'Data.EvaluateList.Evaluate',
  total: 'Data.TotalCount',
  pageSize: 300,
};
