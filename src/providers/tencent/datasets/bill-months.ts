import { ACTIONS } from '../actions.js';
import { notReady, plain } from './answer.js';
import { decimal, PAID, text } from './columns.js';
import { CURRENCY } from './own-columns.js';
import type { Listing } from './table.js';

const READY = '1';

/** The provider's own overview of a month by product. Source: billing 2018-07-09, DescribeBillSummary. */
export const billMonths: Listing = {
  name: 'bill-months',
  dataset: 'bills',
  action: ACTIONS.describeBillSummary,
  period: 'month',
  fields: [...text('GroupKey', 'GroupValue'), ...decimal('TotalCost', 'RealTotalCost'), ...PAID],
  own: [CURRENCY],
  totals: { amount: 'RealTotalCost', currency: CURRENCY.column.name },
  rows: 'SummaryDetail',
  ask: (month) => ({ Month: month, GroupType: 'business' }),
  inspect: (answer) => {
    const { id } = ACTIONS.describeBillSummary;
    const ready = plain(id, 'Ready', answer['Ready']);
    if (ready !== READY) throw notReady(id, `Ready=${ready ?? ''}`);
  },
};
