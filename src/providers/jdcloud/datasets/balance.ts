import { ACTIONS } from '../actions.js';
import { CURRENCY, decimal, YUAN } from './columns.js';
import type { Listing } from './table.js';

/** What the account holds. Source: Asset, describeAccountAmount. */
export const balance: Listing = {
  name: 'balance',
  dataset: 'balances',
  action: ACTIONS.describeAccountAmount,
  period: 'whole',
  columns: [
    ...decimal('totalAmount', 'availableAmount', 'frozenAmount', 'enableWithdrawAmount', 'withdrawingAmount'),
    ...CURRENCY,
  ],
  constants: YUAN,
  rows: 'result',
  ask: () => ({}),
};
