import { addMonths, localMonth } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import { BILL_ZONE } from '../entities/billing.js';
import type { JdcloudState } from '../entities/state.js';
import { emptyState, identity } from './account.js';
import { bulkLedger } from './bulk.js';
import { billed } from './things.js';

const apart = identity('ledgergap', 8);
const moving = identity('movingmonth', 9);

const FEW = 720;
/** More than one page of the largest size in each month. */
const PAGES = 54_000;

/** The overview of a month that is closed claims what no line of it shows. */
export const ledgerGap: Scenario<JdcloudState> = {
  name: 'ledger-gap',
  title: 'one month whose bill lines do not add up to its overview',
  account: apart,
  seed: (context) => ({
    ...emptyState(apart, context),
    bulk: bulkLedger(context, apart.accountId, FEW),
    quirks: { gap: { month: addMonths(localMonth(context.now, BILL_ZONE), -3), amount: 1_234 }, late: null },
  }),
};

/** The running month gains a line while its pages are read. */
export const movingMonth: Scenario<JdcloudState> = {
  name: 'moving-month',
  title: 'a running month whose bill grows between two pages, once',
  account: moving,
  seed: (context) => ({
    ...emptyState(moving, context),
    bulk: bulkLedger(context, moving.accountId, PAGES),
    quirks: {
      gap: null,
      late: billed(context.now, 0, {
        serviceCode: 'vm',
        serviceName: '云主机',
        resourceId: 'i-late0001',
        total: 42,
      }),
    },
  }),
};
