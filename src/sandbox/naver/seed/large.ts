import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import { KINDS, type Instance, type Kind } from '../entities/resources.js';
import type { NaverState } from '../entities/state.js';
import { identity } from './account.js';
import { bulkLedger } from './bulk.js';
import { emptyState, instance, noInstances, subAccount } from './empty-state.js';
import { contract, inMonth, money, monthBack, TYPES } from './ledger.js';

const account = identity('large', 11);

/** Enough for a second page of every list, whatever size was asked for. */
const MORE_THAN_A_PAGE = 1_050;
const SUB_ACCOUNTS = 130;

/** Every list has more than one page. */
export const large: Scenario<NaverState> = {
  name: 'large',
  title: 'an account with long lists',
  account,
  seed: (context) => {
    const { now, resources, billLines } = context;
    const startedAt = inMonth(now, 14);
    const serial = (count: number): readonly number[] =>
      Array.from({ length: count }, (_, index) => index + 1);
    return {
      ...emptyState(account, context),
      bulk: billLines === 0 ? null : bulkLedger(context, account.accountId, 0),
      instances: manyInstances(now, Math.max(resources, 210)),
      contracts: serial(Math.max(resources, MORE_THAN_A_PAGE)).map((number) =>
        contract({
          no: String(300_000 + number),
          type: { code: `${TYPES.storage.code}${number}`, codeName: `Block Storage ${number}` },
          name: `disk-${number}`,
          startedAt,
          instances: [String(8_000_000 + number)],
          monthly: money(1_000 + number),
        }),
      ),
      subAccounts: serial(SUB_ACCOUNTS).map((number) =>
        subAccount({
          id: `5ab0c0de-0000-4000-8000-${String(1_000 + number).padStart(12, '0')}`,
          loginId: `user-${number}`,
          name: `사용자 ${number}`,
          createdAt: now - 100 * DAY_MS,
          apiAccess: number <= 3,
        }),
      ),
      rights: {
        coins: serial(MORE_THAN_A_PAGE).map((number) => ({
          no: String(40_000 + number),
          name: `코인 ${number}`,
          type: { code: 'PAID', codeName: 'Paid' },
          charged: money(100),
          remaining: number === MORE_THAN_A_PAGE ? money(100) : 0,
          shared: false,
          from: monthBack(now, 6),
          to: monthBack(now, -12),
        })),
        credits: serial(MORE_THAN_A_PAGE).map((number) => ({
          no: String(50_000 + number),
          name: `크레딧 ${number}`,
          type: { code: 'FREE', codeName: 'Free' },
          received: money(100),
          remaining: number === MORE_THAN_A_PAGE ? money(100) : 0,
          from: monthBack(now, 6),
          to: monthBack(now, -12),
        })),
        discounts: serial(MORE_THAN_A_PAGE).map((number) => ({
          no: String(60_000 + number),
          type: 'PRODUCT',
          name: `할인 ${number}`,
          value: 10,
          from: monthBack(now, 6),
          to: monthBack(now, -12),
        })),
      },
    };
  },
};

const PRODUCT_KINDS: readonly Kind[] = KINDS.filter((kind) => kind !== 'clusters');

/** The servers are many; the other kinds have just enough for a second page. */
function manyInstances(now: number, servers: number): NaverState['instances'] {
  const createdAt = now - 50 * DAY_MS;
  const make = (kind: Kind, place: number): Instance[] =>
    Array.from({ length: kind === 'servers' ? servers : 120 }, (_, index) =>
      instance({ no: String((place + 1) * 1_000_000 + index), name: `${kind}-${index + 1}`, createdAt }),
    );
  return noInstances(Object.fromEntries(PRODUCT_KINDS.map((kind, place) => [kind, make(kind, place)])));
}
