import { monthPeriod } from '../../../domain/focus.js';
import type { RecordDesk, RecordGap } from '../../../domain/records.js';
import { CONSOLES } from '../consoles.js';
import { CHINA_OFFSET_HOURS } from '../facts/bills.js';
import type { AlibabaFacts } from '../facts/index.js';
import { billLines } from './bill-lines.js';
import { createFocus } from './focus.js';
import { LISTINGS } from './index.js';
import { readOverview } from './overview.js';
import { resourceTable } from '../../_shared/resource-table.js';
import { INVENTORY_ACTIONS } from '../inventory/index.js';
import { tableOf, type Source } from './table.js';

/**
 * The running month and the seventeen before it. Source: BssOpenApi, DescribeInstanceBill. Of orders and movements of
 * money no limit is documented; they are asked for as far back as bill lines.
 */
const MONTHS_HELD = 18;
/** Noon of the fourth day of the next month, in hours after its beginning. Source: User Center, bill subscription. */
const FINAL_AFTER_HOURS = 3 * 24 + 12;

export const RECORD_MESSAGES: Readonly<Record<string, string>> = {
  'invoices-by-hand': 'No API lists issued invoices or gives their files: download them in the console.',
  'older-bills-by-hand':
    'The API gives bill lines of the last 18 months only: download older bills in the console.',
  'older-orders-by-hand': 'Orders of the last 18 months are asked for: look older ones up in the console.',
  'older-transactions-by-hand':
    'Movements of money of the last 18 months are asked for: look older ones up in the console.',
  'discounts-by-hand': 'The API used gives no discount coupons: look them up in the console.',
};

const { url } = CONSOLES.expenses;

const GAPS: readonly RecordGap[] = [
  { dataset: 'bills', code: 'older-bills-by-hand', span: 'older', url },
  { dataset: 'orders', code: 'older-orders-by-hand', span: 'older', url },
  { dataset: 'invoices', code: 'invoices-by-hand', span: 'months', url },
  { dataset: 'transactions', code: 'older-transactions-by-hand', span: 'older', url },
  { dataset: 'balances', code: 'discounts-by-hand', span: 'none', url },
];

/** The records of an account. */
export function createRecordDesk(
  source: Source & { readonly facts: Pick<AlibabaFacts, 'inventory'> },
): RecordDesk {
  return {
    tables: [
      ...LISTINGS.map((listing) => tableOf(listing, source)),
      resourceTable(INVENTORY_ACTIONS, () => source.facts.inventory()),
    ],
    gaps: GAPS,
    offsetHours: CHINA_OFFSET_HOURS,
    monthsHeld: MONTHS_HELD,
    isOpen: (month, now) => {
      const { end } = monthPeriod(month, CHINA_OFFSET_HOURS);
      return now.getTime() < Date.parse(end) + FINAL_AFTER_HOURS * 3_600_000;
    },
    reconciled: billLines.name,
    overview: (month) => readOverview(source.client, month),
    focus: createFocus(),
  };
}
