import { ACTIONS } from '../actions.js';
import { decimal, text, time } from './columns.js';
import { windowOf, within } from './month-window.js';
import { CURRENCY, inCurrency } from './own-columns.js';
import type { Listing } from './table.js';

/** The largest page is not published. */
const PAGE = 100;

const FIELDS = [
  ...text('BillId', 'ActionType', 'OperationInfo'),
  ...time('OperationTime'),
  ...decimal('Amount', 'Balance', 'Cash', 'Incentive', 'Freezing'),
  ...text('PayChannel', 'DeductMode'),
];

const MOVED = inCurrency('Amount');

/** Movements of cash by month, in hundredths; the domestic site only. Source: billing 2018-07-09, DescribeBillList. */
export const transactions: Listing = {
  name: 'transactions',
  dataset: 'transactions',
  action: ACTIONS.describeBillList,
  period: 'month',
  fields: FIELDS,
  own: [MOVED, CURRENCY],
  totals: { amount: MOVED.column.name, currency: CURRENCY.column.name },
  rows: 'TransactionList',
  paging: { total: 'Total', ask: ({ skip }) => ({ Offset: skip, Limit: PAGE }) },
  ask: (month, source) => ({ ...windowOf(month, source), WithZeroAmount: 1 }),
  refine: within(FIELDS, 'OperationTime'),
};
