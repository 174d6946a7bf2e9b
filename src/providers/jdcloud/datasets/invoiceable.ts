import { ACTIONS } from '../actions.js';
import { CURRENCY, decimal, integer, text, time, YUAN } from './columns.js';
import type { Listing } from './table.js';

/** What was and can still be invoiced of each order and each bill. Source: Invoice, describeInvoiceOrders. */
export const invoiceable: Listing = {
  name: 'invoiceable',
  dataset: 'invoices',
  action: ACTIONS.describeInvoiceOrders,
  period: 'whole',
  columns: [
    ...text('id', 'pin', 'orderId'),
    ...integer('receiptType'),
    ...text('typeDesc', 'name'),
    ...decimal('amount', 'invoicedAmount', 'enableAmount', 'useAmount', 'refundAmount'),
    ...CURRENCY,
    ...integer('status'),
    ...time('finishTime', 'createTime', 'updateTime'),
    ...text('monthGroup'),
  ],
  constants: YUAN,
  rows: 'result.invoiceOrderList.resultList',
  total: 'result.invoiceOrderList.totalCount',
  pageSizes: [100],
  // The third kind, by month, holds the same documents once more.
  parts: ['order', 'bill'],
  ask: ({ part, page, size }) => ({ body: { receiptType: part, pageNumber: page, pageSize: size } }),
};
