import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario, SeedContext } from '../../engine/plugin.js';
import type { TencentState } from '../entities/state.js';
import { identity, type Identity } from './account.js';
import { emptyState } from './empty-state.js';
import { billLine, money } from './ledger.js';
import { linkedRole, ordinaryThings, returnedBills } from './ordinary.js';

const account = identity('clean', 1);

/** The owner's key; nothing is left but what costs nothing; a returned machine was billed last month. */
export const clean: Scenario<TencentState> = {
  name: 'clean',
  title: 'nothing left to do: everything released, settled and paid out',
  account,
  seed: (context) => cleanState(account, context),
};

/** An account that was used, paid for and emptied. */
export function cleanState(of: Identity, context: SeedContext): TencentState {
  const { now } = context;
  const charged = {
    productCode: 'p_cvm',
    productName: '云服务器 CVM',
    payMode: 'postPay',
    resourceId: 'ins-cleanweb1',
    region: 'ap-guangzhou',
  } as const;
  return {
    ...emptyState(of, context),
    roles: [linkedRole(now - 300 * DAY_MS)],
    otherResources: ordinaryThings(now - 300 * DAY_MS),
    bills: [...[2, 3, 4].map((back) => billLine(now, charged, back, money(92.16))), ...returnedBills(now)],
    orders: [
      {
        id: '20250900000101',
        bigDealId: '20250900000100',
        status: 4,
        action: 'purchase',
        productCode: 'p_cvm',
        productName: '云服务器 CVM',
        resourceIds: ['ins-cleanweb1'],
        createdAt: now - 250 * DAY_MS,
        listPrice: 9216,
        price: 9216,
      },
    ],
    movements: [
      {
        id: 'clean-1',
        at: now - 70 * DAY_MS,
        kind: 'deduct',
        amount: -9216,
        balance: 0,
        channel: 'balance',
      },
    ],
  };
}
