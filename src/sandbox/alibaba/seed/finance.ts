import { DAY_MS } from '../../engine/calendar.js';
import type { Finance, FinanceRelation } from '../entities/organization.js';

/** An account that settles for others: one of each kind, and one that has not agreed yet. */
export function asMaster(now: number): Finance {
  return {
    accountType: 'MASTER',
    groupId: '0',
    groupName: '',
    relations: [
      relation(now, 1, { accountId: '1188000000000061', nickName: '研发账号' }),
      relation(now, 2, { accountId: '1188000000000062', nickName: '测试账号', type: 'FinancialManagement' }),
      relation(now, 3, { accountId: '1188000000000063', nickName: '待确认', state: 'INITIAL' }),
    ],
  };
}

/** An account that another settles for. */
export function asMember(now: number, masterId: string): Finance {
  return {
    accountType: 'MEMBER',
    groupId: '9007199254741993',
    groupName: '默认分组',
    relations: [relation(now, 4, { accountId: masterId, nickName: '集团', accountType: 'MASTER' })],
  };
}

/** A relation with another account, in force unless said otherwise. */
export function relation(
  now: number,
  number: number,
  over: Partial<FinanceRelation> & Pick<FinanceRelation, 'accountId'>,
): FinanceRelation {
  const setupAt = now - 180 * DAY_MS;
  return {
    // Beyond 2^53 on purpose: clients have to send these ids back exactly.
    id: String(9_007_199_254_740_994_001n + BigInt(number) * 2n),
    accountName: `account-${over.accountId.slice(-2)}@example.com`,
    nickName: over.accountId,
    accountType: 'MEMBER',
    type: 'FinancialTrusteeship',
    state: 'RELATED',
    setupAt,
    startedAt: setupAt,
    endedAt: null,
    ...over,
  };
}
