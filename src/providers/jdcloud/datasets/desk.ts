import { monthPeriod } from '../../../domain/focus.js';
import type { RecordDesk, RecordGap } from '../../../domain/records.js';
import { resourceTable } from '../../_shared/resource-table.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { CONSOLES } from '../consoles.js';
import { CHINA_OFFSET_HOURS } from '../facts/bills.js';
import type { JdcloudFacts } from '../facts/index.js';
import { INVENTORY_ACTIONS } from '../inventory/index.js';
import { billLines } from './bill-lines.js';
import { createFocus } from './focus.js';
import { LISTINGS } from './index.js';
import { invoiceFiles } from './invoice-files.js';
import { readOverview } from './overview.js';
import { tableOf } from './table.js';

/** How far back is asked; what the provider keeps is not documented. Longer terms are not sold. */
const MONTHS_ASKED = 36;
/** No text says when a bill is final: three days are left for late lines. */
const FINAL_AFTER_MS = 3 * 24 * 3_600_000;

export const RECORD_MESSAGES: Readonly<Record<string, string>> = {
  'older-bills-by-hand':
    'How long bills are kept is not documented, and 36 months are asked for: compare with the console.',
  'older-orders-by-hand': 'Orders of the last 36 months are asked for: look older ones up in the console.',
  'transactions-by-hand':
    'No API lists recharges, withdrawals and other movements of money: download them in the console.',
  'coupons-by-hand': 'No API lists coupons: look them up in the console.',
};

const GAPS: readonly RecordGap[] = [
  { dataset: 'bills', code: 'older-bills-by-hand', span: 'older', ...addressOf(CONSOLES.funds) },
  { dataset: 'orders', code: 'older-orders-by-hand', span: 'older', ...addressOf(CONSOLES.orders) },
  { dataset: 'transactions', code: 'transactions-by-hand', span: 'months', ...addressOf(CONSOLES.recharges) },
  { dataset: 'balances', code: 'coupons-by-hand', span: 'none', ...addressOf(CONSOLES.funds) },
];

/** The views that `resources` is made of. */
const RESOURCE_ACTIONS: readonly string[] = [
  ...INVENTORY_ACTIONS,
  ACTIONS.queryBillSummary.id,
  ACTIONS.queryInstance.id,
  ACTIONS.describeResources.id,
];

export interface DeskSources {
  readonly client: Client;
  readonly facts: Pick<JdcloudFacts, 'user' | 'orders' | 'everything'>;
}

/** The records of an account. */
export function createRecordDesk({ client, facts }: DeskSources): RecordDesk {
  const source = { client, proveOrderSpans: () => facts.orders() };
  return {
    tables: [
      ...LISTINGS.map((listing) => tableOf(listing, source)),
      invoiceFiles(source),
      resourceTable(RESOURCE_ACTIONS, () => facts.everything()),
    ],
    gaps: GAPS,
    offsetHours: CHINA_OFFSET_HOURS,
    monthsHeld: MONTHS_ASKED,
    isOpen: (month, now) => {
      const { end } = monthPeriod(month, CHINA_OFFSET_HOURS);
      return now.getTime() < Date.parse(end) + FINAL_AFTER_MS;
    },
    reconciled: billLines.name,
    overview: (month) => readOverview(client, month),
    focus: createFocus(facts.user),
  };
}

function addressOf({ url }: { readonly url?: string }): { readonly url?: string } {
  return url === undefined ? {} : { url };
}
