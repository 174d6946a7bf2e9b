import { monthPeriod } from '../../../domain/focus.js';
import type { RecordDesk, RecordGap } from '../../../domain/records.js';
import { DAY_MS } from '../../../domain/time.js';
import { resourceTable } from '../../_shared/resource-table.js';
import { BILLING_DAYS, KOREA_OFFSET_HOURS } from '../calendar.js';
import { CONSOLES } from '../consoles.js';
import type { NaverFacts } from '../facts/index.js';
import { INVENTORY_ACTIONS } from '../inventory/index.js';
import { billLines } from './bill-lines.js';
import { closeMonth } from './bill-rows.js';
import { focus } from './focus.js';
import { LISTINGS } from './index.js';
import { readOverview } from './month-bill.js';
import { MONTHS_HELD } from './months-held.js';
import { tableOf, type Source } from './table.js';

export const RECORD_MESSAGES: Readonly<Record<string, string>> = {
  'older-bills-by-hand':
    'How far back the API goes is not published; the last 60 months are read. Download older bills in the portal.',
  'no-orders':
    'There are no orders to export: what is used is billed afterwards, and bill lines name its contracts.',
  'invoices-by-hand':
    'No API gives tax invoices, cash receipts or usage certificates: download them in the portal under My Page.',
  'payments-by-hand':
    'No API lists single payments: download them in the portal under My Page. The table of bills says what was paid and when.',
  'cash-by-hand': 'No API gives the cash balance or the means of payment: look them up in the portal.',
};

const { url } = CONSOLES.portal;

const GAPS: readonly RecordGap[] = [
  { dataset: 'bills', code: 'older-bills-by-hand', span: 'older', url },
  { dataset: 'orders', code: 'no-orders', span: 'none' },
  { dataset: 'invoices', code: 'invoices-by-hand', span: 'months', url },
  { dataset: 'transactions', code: 'payments-by-hand', span: 'months', url },
  { dataset: 'balances', code: 'cash-by-hand', span: 'none', url },
];

/** The records of an account. */
export function createRecordDesk(
  source: Source & { readonly facts: Pick<NaverFacts, 'inventory'> },
): RecordDesk {
  return {
    tables: [
      ...LISTINGS.map((listing) => tableOf(listing, source)),
      resourceTable(INVENTORY_ACTIONS, source.facts.inventory),
    ],
    gaps: GAPS,
    offsetHours: KOREA_OFFSET_HOURS,
    monthsHeld: MONTHS_HELD,
    // The bill goes out on its day, at an hour that nobody names: that day has to be over.
    isOpen: (month, now) => {
      const { end } = monthPeriod(month, KOREA_OFFSET_HOURS);
      return now.getTime() < Date.parse(end) + BILLING_DAYS.bill * DAY_MS;
    },
    reconciled: billLines.name,
    overview: (month) => readOverview(source.client, month),
    focus: { ...focus, closing: closeMonth(source.client) },
  };
}
