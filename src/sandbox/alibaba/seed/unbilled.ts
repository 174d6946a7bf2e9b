import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';
import { PRODUCTS } from '../views/products.js';
import { identity } from './account.js';
import { emptyState } from './empty-state.js';
import { billLine, money } from './ledger.js';
import { indexRole, ordinaryThings } from './ordinary.js';

const account = identity('unbilled', 17);
const SERVER = { product: PRODUCTS.ecs, instanceId: 'i-bp1unbilled00001', region: 'cn-hangzhou' };

/** Released this month: what was used is on no bill before the month is over, unless it is billed by force. */
export const unbilled: Scenario<AlibabaState> = {
  name: 'unbilled',
  title: 'everything is released, and the use of this month is not billed yet',
  account,
  seed: (context) => {
    const opened = context.now - 100 * DAY_MS;
    return {
      ...emptyState(account, context),
      roles: [indexRole(opened)],
      otherResources: ordinaryThings(opened),
      funds: { cash: money(50), credit: 0, quota: null, type: 'DIRECT_USER', creditMemo: 0 },
      bills: [billLine(context.now, SERVER, 0, { gross: money(12.8), paid: 0, status: 'Unbilled' })],
    };
  },
};
