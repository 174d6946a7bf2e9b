import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario, SeedContext } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';
import { PRODUCTS } from '../views/products.js';
import { identity } from './account.js';
import { emptyState } from './empty-state.js';
import { billLine, consumptions, invoicedMonths, money, usage } from './ledger.js';
import { indexRole, ordinaryThings } from './ordinary.js';

const account = identity('clean', 1);
const DOMAIN = { code: 'domain', type: 'domain', commodity: 'domain', name: '域名' };

/** The owner's key; nothing is left, and nothing was billed since two months. */
export const clean: Scenario<AlibabaState> = {
  name: 'clean',
  title: 'nothing left to do: everything released, settled and paid out',
  account,
  seed: (context) => cleanState(account, context),
};

const unindexed = identity('indexoff', 16);

/** The same account as most are: without an index of its resources, and with object storage never opened. */
export const indexOff: Scenario<AlibabaState> = {
  name: 'index-off',
  title: 'nothing left to do, but Resource Center is off and object storage was never opened',
  account: unindexed,
  seed: (context) => ({
    ...cleanState(unindexed, context),
    storageOpened: false,
    resourceCenter: { service: 'Disabled', initial: 'Pending' },
    roles: [],
    otherResources: [],
  }),
};

/** An account that was used, paid for and emptied. */
export function cleanState(of: Scenario<AlibabaState>['account'], context: SeedContext): AlibabaState {
  const { now } = context;
  const region = 'cn-hangzhou';
  const bills = [
    ...usage(now, { product: PRODUCTS.ecs, instanceId: 'i-bp1cleanweb0001', region }, money(92.16), 8, 3),
    ...usage(now, { product: PRODUCTS.oss, instanceId: 'clean-archive', region }, money(1.234567), 8, 2),
  ];
  // Paid at once; until the month is closed, it reads unsettled all the same.
  const domain = billLine(now, { product: DOMAIN, instanceId: 'S20260001', region: '' }, 0, {
    item: 'SubscriptionOrder',
    gross: money(35),
    status: 'PayUnsettle',
  });
  const opened = now - 390 * DAY_MS;
  return {
    ...emptyState(of, context),
    roles: [indexRole(opened)],
    otherResources: ordinaryThings(opened),
    bills: [...bills, domain],
    transactions: consumptions([...bills, domain], 0),
    evaluations: invoicedMonths(bills),
    orders: [
      {
        id: '281190000000101',
        type: 'New',
        product: PRODUCTS.ecs,
        subscription: 'PayAsYouGo',
        payment: 'Paid',
        createdAt: now - 250 * DAY_MS,
        paidAt: now - 250 * DAY_MS,
        gross: 0,
        net: 0,
      },
      {
        id: '281190000000102',
        type: 'New',
        product: PRODUCTS.rds,
        subscription: 'Subscription',
        payment: 'Cancelled',
        createdAt: now - 95 * DAY_MS,
        paidAt: null,
        gross: money(240),
        net: money(240),
      },
    ],
  };
}
