import type { Scenario } from '../../engine/plugin.js';
import type { NaverState } from '../entities/state.js';
import { identity } from './account.js';
import { bulkLedger } from './bulk.js';
import { cleanState } from './clean.js';
import { money, monthBack } from './ledger.js';

const apart = identity('ledgergap', 12);
const moving = identity('movingmonth', 13);

const FEW = 480;
/** More than one page of the largest size in each month. */
const PAGES = 26_400;

/** The bill of a month claims what no line of it shows. */
export const ledgerGap: Scenario<NaverState> = {
  name: 'ledger-gap',
  title: 'one month whose bill lines do not add up to its bill',
  account: apart,
  seed: (context) => ({
    ...cleanState(apart, context),
    bulk: bulkLedger(context, apart.accountId, FEW),
    quirks: { gap: { month: monthBack(context.now, 3), amount: money(1_230) }, late: null },
  }),
};

/** The latest month with a bill gains a line while its pages are read; the running month has no lines yet. */
export const movingMonth: Scenario<NaverState> = {
  name: 'moving-month',
  title: 'a month whose bill grows between two pages, once',
  account: moving,
  seed: (context) => ({
    ...cleanState(moving, context),
    bulk: bulkLedger(context, moving.accountId, PAGES),
    quirks: { gap: null, late: { month: monthBack(context.now, 1), isAdmitted: false } },
  }),
};
