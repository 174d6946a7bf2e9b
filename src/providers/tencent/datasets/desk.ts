import { monthPeriod } from '../../../domain/focus.js';
import { money, sumDecimals } from '../../../domain/money.js';
import type { RecordDesk, RecordGap } from '../../../domain/records.js';
import { resourceTable } from '../../_shared/resource-table.js';
import { billsAreWhole, CHINA_OFFSET_HOURS } from '../china-time.js';
import { consoleAt } from '../consoles.js';
import { currencyOf } from '../endpoints.js';
import { readOverview } from '../facts/bills.js';
import type { TencentFacts } from '../facts/index.js';
import { INVENTORY_ACTIONS } from '../inventory/index.js';
import { billLines } from './bill-lines.js';
import { focus } from './focus.js';
import { LISTINGS } from './index.js';
import { tableOf, type Source } from './table.js';
import { transactions } from './transactions.js';

/**
 * The running month and the seventeen before it. Source: billing 2018-07-09, DescribeBillDetail. Of orders and
 * movements of cash no limit is documented; they are asked for as far back as bill lines.
 */
const MONTHS_HELD = 18;

export const RECORD_MESSAGES: Readonly<Record<string, string>> = {
  'invoices-by-hand': 'No API lists invoices or gives their files: download them in the console.',
  'older-bills-by-hand':
    'The API gives bill lines of the last 18 months only: download older bill files in the console.',
  'older-orders-by-hand': 'Orders of the last 18 months are asked for: look older ones up in the console.',
  'older-transactions-by-hand':
    'Movements of cash of the last 18 months are asked for: look older ones up in the console.',
  'transactions-by-hand': 'This site has no API for movements of cash: download them in the console.',
  'packages-by-hand': 'The API used gives no resource packages or discounts: look them up in the console.',
};

/** The records of an account. */
export function createRecordDesk(
  source: Source & { readonly facts: Pick<TencentFacts, 'inventory'> },
): RecordDesk {
  const { client, facts } = source;
  const currency = currencyOf(client.site);
  return {
    tables: [
      billLines(source),
      ...LISTINGS.filter(({ action }) => client.offers(action)).map((listing) => tableOf(listing, source)),
      resourceTable(INVENTORY_ACTIONS, () => facts.inventory()),
    ],
    gaps: gapsOf(source),
    offsetHours: CHINA_OFFSET_HOURS,
    monthsHeld: MONTHS_HELD,
    isOpen: (month, now) => now < billsAreWhole(new Date(monthPeriod(month, CHINA_OFFSET_HOURS).start)),
    reconciled: focus.table,
    async overview(month) {
      const costs = await readOverview(client, month);
      return costs.length === 0 ? [] : [money(sumDecimals(costs), currency)];
    },
    focus,
  };
}

function gapsOf({ client }: Source): readonly RecordGap[] {
  const { url = '' } = consoleAt('expenses', client.site);
  // The address is known of the domestic site only.
  const { url: invoices = '' } = consoleAt(client.site === 'domestic' ? 'invoices' : 'expenses', client.site);
  const transactionGap = client.offers(transactions.action)
    ? { code: 'older-transactions-by-hand', span: 'older' as const }
    : { code: 'transactions-by-hand', span: 'months' as const };
  return [
    { dataset: 'bills', code: 'older-bills-by-hand', span: 'older', url },
    { dataset: 'orders', code: 'older-orders-by-hand', span: 'older', url },
    { dataset: 'invoices', code: 'invoices-by-hand', span: 'months', url: invoices },
    { dataset: 'transactions', ...transactionGap, url },
    { dataset: 'balances', code: 'packages-by-hand', span: 'none', url },
  ];
}
