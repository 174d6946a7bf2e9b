import { DAY_MS } from '../../../engine/calendar.js';
import type { Scenario } from '../../../engine/plugin.js';
import type { JdcloudState } from '../../entities/state.js';
import { emptyState, identity } from '../account.js';
import { bulkLedger, ordersOf } from '../bulk.js';
import { bills, invoices, orders } from './billing.js';
import { databases } from './databases.js';
import { machines } from './machines.js';
import { network } from './network.js';
import { people } from './people.js';
import { storage } from './storage.js';

const account = identity('typical', 2);
/** Bill lines where no number is asked for. */
const LINES = 720;

/** Some of everything. */
export const typical: Scenario<JdcloudState> = {
  name: 'typical',
  title: 'a company in use: machines, databases, storage, money, an unpaid order',
  account,
  seed: (context) => {
    const { now } = context;
    const empty = emptyState(account, context);
    const bulk = bulkLedger(context, account.accountId, LINES);
    return {
      ...empty,
      loginName: '示例科技有限公司',
      userAuth: 2,
      ...people(context),
      accessKeys: [...empty.accessKeys, { id: 'JDC_sandboxtypical000002', state: 1 }],
      funds: { available: 123_456, frozen: 5_000, withdrawing: 10_000 },
      bills: bills(context),
      bulk,
      orders: [...orders(context), ...ordersOf(bulk)],
      invoices: invoices(context),
      events: [
        { id: 'e-0001', service: 'uc', name: 'updateMobile', at: now - 12 * DAY_MS, errorCode: '' },
        { id: 'e-0002', service: 'user', name: 'modifyPassword', at: now - 55 * DAY_MS, errorCode: '' },
        { id: 'e-0003', service: 'user', name: 'modifyPassword', at: now - 3 * DAY_MS, errorCode: 'DENIED' },
      ],
      products: {
        ...empty.products,
        ...machines(context),
        ...storage(context),
        ...databases(context),
        ...network(context),
      },
    };
  },
};
