import { ACTIONS } from '../actions.js';
import { decimal, text, time } from './columns.js';
import { windowOf, within } from './month-window.js';
import type { Listing } from './table.js';

const COLUMNS = [
  ...text('TransactionNumber'),
  ...time('TransactionTime'),
  ...text('TransactionFlow', 'TransactionType', 'TransactionChannel', 'TransactionChannelSN'),
  ...text('TransactionAccount', 'FundType', 'BillingCycle', 'RecordID'),
  ...decimal('Amount', 'Balance'),
  ...text('Remarks'),
];

/** Movements of money by month; the answer names no currency. Source: BssOpenApi, QueryAccountTransactions. */
export const transactions: Listing = {
  name: 'transactions',
  dataset: 'transactions',
  action: ACTIONS.queryAccountTransactions,
  period: 'month',
  columns: COLUMNS,
  rows: 'Data.AccountTransactionsList.AccountTransactionsList',
  total: 'Data.TotalCount',
  pageSize: 100,
  ask: windowOf,
  refine: within(COLUMNS, 'TransactionTime'),
};
