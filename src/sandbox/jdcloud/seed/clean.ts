import { DAY_MS, localMonth, startOfMonth } from '../../engine/calendar.js';
import type { Scenario, SeedContext } from '../../engine/plugin.js';
import { BILL_ZONE } from '../entities/billing.js';
import type { JdcloudState } from '../entities/state.js';
import { emptyState, identity } from './account.js';
import { billed, ordered } from './things.js';

const account = identity('clean', 1);
const HOUR_MS = 3_600_000;

/** The owner's key; everything was released, settled and paid out. */
export const clean: Scenario<JdcloudState> = {
  name: 'clean',
  title: 'nothing left to do: everything released, settled and paid out',
  account,
  seed: (context) => cleanState(account, context),
};

/** An account that was used, paid for and emptied. */
export function cleanState(of: Scenario<JdcloudState>['account'], context: SeedContext): JdcloudState {
  const { now } = context;
  const machine = {
    serviceCode: 'vm',
    serviceName: '云主机',
    resourceId: 'i-clean0001',
    resourceName: '旧站点',
  };
  const bought = now - 150 * DAY_MS;
  return {
    ...emptyState(of, context),
    roles: [
      { name: 'ServiceRoleForKubernetes', type: 2, trusts: 'kubernetes.jdcloud.com', createdAt: bought },
    ],
    events: [
      { id: 'e-clean-0', service: 'user', name: 'modifyPassword', at: now - 60 * DAY_MS, errorCode: '' },
      { id: 'e-clean-1', service: 'iam', name: 'createSubUser', at: now - 80 * DAY_MS, errorCode: '' },
      { id: 'e-clean-2', service: 'user', name: 'login', at: now - 2 * DAY_MS, errorCode: '' },
    ],
    bills: [
      billed(now, 5, {
        ...machine,
        total: 29_900,
        billingType: 3,
        startAt: bought,
        endAt: bought + 31 * DAY_MS,
      }),
      billed(now, 6, {
        serviceCode: 'oss',
        serviceName: '对象存储',
        resourceId: 'clean-archive',
        total: 123,
      }),
      // Released yesterday: what it used since is billed in the course of the day.
      billed(now, 0, {
        serviceCode: 'disk',
        serviceName: '云硬盘',
        resourceId: 'vol-clean0001',
        total: 85,
        endAt: Math.max(now - 20 * HOUR_MS, startOfMonth(localMonth(now, BILL_ZONE), BILL_ZONE) + 1000),
      }),
    ],
    orders: [
      ordered(now, 150, { number: '2000000000000000101', serviceName: '云主机', total: 29_900 }),
      ordered(now, 100, {
        number: '2000000000000000102',
        serviceName: '云数据库 MySQL',
        total: 24_000,
        status: 'CANCELED',
      }),
    ],
  };
}
