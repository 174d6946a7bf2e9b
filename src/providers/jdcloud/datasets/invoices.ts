import { ACTIONS } from '../actions.js';
import { CURRENCY, decimal, integer, text, time, YUAN } from './columns.js';
import type { Listing } from './table.js';

/**
 * Applications for invoices in every state; the addresses are texts here, invoice-files.ts has the files fetched.
 * Source: Invoice, describeInvoices.
 */
export const invoices: Listing = {
  name: 'invoices',
  dataset: 'invoices',
  action: ACTIONS.describeInvoices,
  period: 'whole',
  columns: [
    ...text('id', 'invoiceNumber', 'pin', 'invoiceType', 'invoiceTitle', 'taxNo'),
    ...decimal('totalPrice'),
    ...CURRENCY,
    ...text('status', 'reason', 'remark', 'invoiceContent'),
    ...integer('applyType'),
    ...text('mediumType'),
    ...time('createTime', 'updateTime', 'billingTime'),
    ...text('pdfUrl', 'fileUrl'),
  ],
  constants: YUAN,
  totals: { amount: 'totalPrice', currency: 'currency' },
  rows: 'result.invoiceList.resultList',
  total: 'result.invoiceList.totalCount',
  pageSizes: [100],
  ask: ({ page, size }) => ({ body: { pageNumber: page, pageSize: size } }),
};
