import { addMonths, localMonth } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import { BILL_ZONE } from '../entities/billing.js';
import type { AlibabaState } from '../entities/state.js';
import { KINDS } from '../ledger/kinds.js';
import { identity } from './account.js';
import { bulkLedger } from './bulk.js';
import { emptyState } from './empty-state.js';
import { billLine, money } from './ledger.js';

const apart = identity('ledgergap', 14);
const moving = identity('movingmonth', 15);

/** More than may be given up, so that neither account is ready to close on any day of the month. */
const FUNDS = { cash: money(5000), credit: 0, quota: null, type: 'DIRECT_USER', creditMemo: 0 } as const;
const FEW = 540;
/** More than one page of the largest size in each month. */
const PAGES = 12_000;

/** The overview of a month that is closed claims what no line of it shows. */
export const ledgerGap: Scenario<AlibabaState> = {
  name: 'ledger-gap',
  title: 'one month whose bill lines do not add up to its overview',
  account: apart,
  seed: (context) => ({
    ...emptyState(apart, context),
    funds: FUNDS,
    bulk: bulkLedger(context, apart.accountId, FEW),
    quirks: {
      gap: { cycle: addMonths(localMonth(context.now, BILL_ZONE), -3), amount: money(12.34) },
      late: null,
    },
  }),
};

/** The running month gains a line while its pages are read. */
export const movingMonth: Scenario<AlibabaState> = {
  name: 'moving-month',
  title: 'a running month whose bill grows between two pages, once',
  account: moving,
  seed: (context) => ({
    ...emptyState(moving, context),
    funds: FUNDS,
    bulk: bulkLedger(context, moving.accountId, PAGES),
    quirks: { gap: null, late: lateLine(context.now) },
  }),
};

function lateLine(now: number): AlibabaState['quirks']['late'] {
  const [charged] = KINDS;
  return charged ? billLine(now, charged, 0, { gross: money(0.42) }) : null;
}
