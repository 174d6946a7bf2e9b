import { addMonths, localMonth } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { TencentState } from '../entities/state.js';
import { ZONE } from '../views/times.js';
import { identity } from './account.js';
import { bulkLedger } from './bulk.js';
import { emptyState } from './empty-state.js';
import { billLine, money } from './ledger.js';

const apart = identity('ledgergap', 13);
const moving = identity('movingmonth', 14);

const FEW = 540;
/** More than two pages of the largest size in each month. */
const PAGES = 12_000;

/** The overview of a month that is closed claims what no line of it shows. */
export const ledgerGap: Scenario<TencentState> = {
  name: 'ledger-gap',
  title: 'one month whose bill lines do not add up to its overview',
  account: apart,
  seed: (context) => ({
    ...emptyState(apart, context),
    bulk: bulkLedger(context, apart.accountId, FEW),
    quirks: {
      gap: { month: addMonths(localMonth(context.now, ZONE), -3), amount: money(12.34) },
      late: null,
    },
  }),
};

/** The running month gains a line while its pages are read. */
export const movingMonth: Scenario<TencentState> = {
  name: 'moving-month',
  title: 'a running month whose bill grows between two pages, once',
  account: moving,
  seed: (context) => ({
    ...emptyState(moving, context),
    bulk: bulkLedger(context, moving.accountId, PAGES),
    quirks: { gap: null, late: lateLine(context.now) },
  }),
};

function lateLine(now: number): TencentState['quirks']['late'] {
  const charged = { productCode: 'p_cvm', productName: '云服务器 CVM', region: 'ap-guangzhou' };
  return billLine(now, { ...charged, payMode: 'postPay', resourceId: 'ins-late0001' }, 0, money(0.42));
}
