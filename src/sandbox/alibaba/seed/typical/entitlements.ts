import { DAY_MS } from '../../../engine/calendar.js';
import type { ResourcePackage } from '../../entities/entitlements.js';
import type { AlibabaState } from '../../entities/state.js';
import { money } from '../ledger.js';

type Entitled = Pick<AlibabaState, 'cashCoupons' | 'prepaidCards' | 'resourcePackages' | 'savingsPlans'>;

/** What is lost with the account: one of each kind in force, and some that have run out. */
export function typicalEntitlements(now: number): Entitled {
  const [past, future] = [now - 120 * DAY_MS, now + 90 * DAY_MS];
  return {
    cashCoupons: coupons(past, future),
    prepaidCards: [
      {
        id: '9007199254740993101',
        number: 'PPC-typical001',
        nominal: money(500),
        balance: money(320),
        status: 'Available',
        grantedAt: past,
        expiresAt: future,
      },
    ],
    resourcePackages: [
      storagePlan('OSSBAG-cn-typical00001', '182.250', past, future),
      storagePlan('OSSBAG-cn-typical00000', '3.100', past - 365 * DAY_MS, past),
    ],
    savingsPlans: [
      {
        id: 'spn-typical0000001',
        status: 'NORMAL',
        savingsType: 'universal',
        payMode: 'zero',
        instanceFamily: 'ecs.g7',
        region: 'cn-shanghai',
        pool: money(0.5),
        prepaid: 0,
        startsAt: past,
        endsAt: past + 365 * DAY_MS,
      },
    ],
  };
}

function coupons(past: number, future: number): Entitled['cashCoupons'] {
  return [
    {
      id: '9007199254740993001',
      number: 'Q-typical000001',
      description: '新用户代金券',
      nominal: money(100),
      balance: money(64.5),
      status: 'Available',
      grantedAt: past,
      expiresAt: future,
    },
    {
      id: '9007199254740993002',
      number: 'Q-typical000002',
      description: '活动代金券',
      nominal: money(50),
      balance: money(50),
      status: 'Expired',
      grantedAt: past - 90 * DAY_MS,
      expiresAt: past,
    },
  ];
}

function storagePlan(id: string, remaining: string, effectiveAt: number, expiresAt: number): ResourcePackage {
  return {
    id,
    commodity: 'ossbag',
    packageType: 'FPT_ossbag_absolute_Storage_sh',
    products: ['oss'],
    region: 'cn-shanghai',
    total: '500.000',
    remaining,
    unit: 'GB',
    effectiveAt,
    expiresAt,
  };
}
