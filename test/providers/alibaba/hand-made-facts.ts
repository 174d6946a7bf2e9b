import type { CheckEnv } from '../../../src/domain/adapter.js';
import { ApiError, type FaultKind } from '../../../src/domain/errors.js';
import { once } from '../../../src/domain/once.js';
import type { AlibabaFacts } from '../../../src/providers/alibaba/facts/index.js';

/** What each fact holds, or the failure of its call. */
export type FactValues = { readonly [Name in keyof AlibabaFacts]: Awaited<ReturnType<AlibabaFacts[Name]>> };
type Changes = { readonly [Name in keyof FactValues]?: FactValues[Name] | Error };

export const ACCOUNT_ID = '1188000000000001';

const NOTHING: FactValues = {
  balance: { available: '0', cash: '0', currency: 'CNY', quotaLimit: undefined },
  funds: { uncleared: '0', quota: undefined, type: 'DIRECT_USER' },
  withdrawable: { amount: '0', creditMemo: '0' },
  bills: [],
  charges: { months: [], days: [] },
  unpaidOrders: [],
  invoiceDifferences: [],
  vouchers: [],
  prepaidCards: [],
  resourcePlans: [],
  savingsPlans: [],
  domains: [],
  directory: undefined,
  financeRole: { related: false, role: undefined },
  relations: [],
  managedDirectory: undefined,
  inventory: { resources: [], gaps: [] },
  emptyBuckets: [],
  refunds: [],
  closureRole: false,
  users: [],
  owesNothing: true,
  people: [],
};

/** The facts of an account that has nothing, but for the changes. */
export function factsOf(changes: Changes = {}): AlibabaFacts {
  const values: Changes = { ...NOTHING, ...changes };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      once(() => (value instanceof Error ? Promise.reject(value) : Promise.resolve(value))),
    ]),
  ) as unknown as AlibabaFacts;
}

export const env: CheckEnv = {
  account: {
    provider: 'alibaba',
    accountId: ACCOUNT_ID,
    site: 'china',
    caller: 'owner',
    verification: 'unknown',
  },
  now: new Date('2026-11-21T08:00:00Z'),
};

export function failedCall(action: string, kind: FaultKind = 'denied'): ApiError {
  return new ApiError(action, { kind, code: 'NotAuthorized', message: 'no' }, [action]);
}
