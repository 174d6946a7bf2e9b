import type { CheckEnv } from '../../../src/domain/adapter.js';
import { ApiError, type FaultKind } from '../../../src/domain/errors.js';
import { once } from '../../../src/domain/once.js';
import type { Bill } from '../../../src/providers/naver/facts/bills.js';
import type { Contract } from '../../../src/providers/naver/facts/contracts.js';
import type { NaverFacts } from '../../../src/providers/naver/facts/index.js';
import type { SubAccount } from '../../../src/providers/naver/facts/sub-accounts.js';

type Reads = Omit<NaverFacts, 'keyId'>;
/** What each fact holds, or the failure of its call. */
type FactValues = { readonly [Name in keyof Reads]: Awaited<ReturnType<Reads[Name]>> };
type Changes = { readonly [Name in keyof FactValues]?: FactValues[Name] | Error };

const ACCOUNT_ID = '2920001';
export const KEY_ID = 'ncp_iam_OWN';

const NOTHING: FactValues = {
  bills: [],
  contractCounts: [],
  contracts: [],
  coins: [],
  credits: [],
  discounts: [],
  subAccountList: [],
  subAccounts: [],
  organization: { standing: 'not-master' },
  listedResources: [],
  inventory: { resources: [], gaps: [] },
};

/** The facts of an account that has nothing, but for the changes. */
export function factsOf(changes: Changes = {}): NaverFacts {
  const values: Changes = { ...NOTHING, ...changes };
  const reads = Object.entries(values).map(([name, value]) => [
    name,
    once(() => (value instanceof Error ? Promise.reject(value) : Promise.resolve(value))),
  ]);
  return { keyId: KEY_ID, ...Object.fromEntries(reads) } as NaverFacts;
}

/** Noon of a day in Korea, as the main account. */
export function envAt(day: string, account: Partial<CheckEnv['account']> = {}): CheckEnv {
  return {
    account: {
      provider: 'naver',
      accountId: ACCOUNT_ID,
      site: 'public',
      caller: 'owner',
      verification: 'unknown',
      ...account,
    },
    now: new Date(`${day}T12:00:00+09:00`),
  };
}

export const env = envAt('2026-11-21');

export function failedCall(action: string, kind: FaultKind = 'denied'): ApiError {
  return new ApiError(action, { kind, code: '210', message: 'no' }, [action]);
}

/** A paid bill. */
export function bill(changes: Partial<Bill> & Pick<Bill, 'month'>): Bill {
  return {
    id: `4${changes.month}`,
    accountId: ACCOUNT_ID,
    used: '1000',
    charge: '1100',
    paid: true,
    overdue: '0',
    currency: 'KRW',
    ...changes,
  };
}

/** A contract in force. */
export function contract(changes: Partial<Contract> = {}): Contract {
  return {
    id: '1',
    type: 'VSVR',
    typeName: 'Server (VPC)',
    status: 'NOML',
    name: 'web',
    region: 'KR',
    endsAt: Date.parse('2999-12-31T23:59:59+09:00'),
    instances: [],
    ...changes,
  };
}

/** One that ended at noon of a day in Korea. */
export function endedContract(day: string): Contract {
  return contract({ status: 'NLEND', endsAt: Date.parse(`${day}T12:00:00+09:00`) });
}

/** An active sub account without a key. */
export function subAccount(changes: Partial<SubAccount> = {}): SubAccount {
  return { id: 'sub-1', loginId: 'bot', name: '봇', active: true, keys: [], ...changes };
}
