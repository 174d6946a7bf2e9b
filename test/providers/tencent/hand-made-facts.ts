import type { CheckEnv } from '../../../src/domain/adapter.js';
import { ApiError, type FaultKind } from '../../../src/domain/errors.js';
import type { TencentFacts } from '../../../src/providers/tencent/facts/index.js';
import { NO_INVENTORY } from '../../../src/providers/tencent/inventory/index.js';
import type { ApiKey } from '../../../src/providers/tencent/facts/keys.js';

type Read = Exclude<
  keyof TencentFacts,
  'offers' | 'accessKeyId' | 'accountId' | 'callerId' | 'caller' | 'sessionNames' | 'userKeys'
>;
type FactValues = { readonly [Name in Read]: Awaited<ReturnType<TencentFacts[Name]>> };
type Changes = { readonly [Name in Read]?: FactValues[Name] | Error };

interface Extras {
  /** Keys by the id of the sub-user. */
  readonly keysOf?: Readonly<Record<string, readonly ApiKey[] | Error>>;
  readonly callerId?: string;
  readonly caller?: TencentFacts['caller'];
  readonly sessionNames?: readonly string[];
  /** False: an account of the international site. */
  readonly domestic?: boolean;
}

export const ACCOUNT_ID = '100001000001';
export const KEY_IN_USE = 'AKIDinuse00000000001';

const NOTHING: FactValues = {
  balance: { owed: '0', frozen: '0', cash: '0', gift: '0', income: '0' },
  vouchers: [],
  openOrders: [],
  monthCost: { month: '2026-11', total: '0' },
  charges: [],
  users: [],
  collaborators: [],
  recipients: [],
  members: [],
  departments: [],
  renewals: [],
  ownKeys: [{ id: KEY_IN_USE, status: 'Active', user: undefined }],
  roles: [],
  organization: undefined,
  inventory: NO_INVENTORY,
};

const settle = <T>(value: T | Error): Promise<T> =>
  value instanceof Error ? Promise.reject(value) : Promise.resolve(value);

/** The facts of an account that has nothing, but for the changes. */
export function factsOf(changes: Changes = {}, extras: Extras = {}): TencentFacts {
  const { keysOf = {}, callerId = ACCOUNT_ID, caller = 'owner', sessionNames = [], domestic = true } = extras;
  const values: Changes = { ...NOTHING, ...changes };
  const reads = Object.entries(values).map(([name, value]) => [name, () => settle<unknown>(value)] as const);
  return {
    ...Object.fromEntries(reads),
    offers: ({ sites }: { readonly sites: readonly string[] }) =>
      sites.includes(domestic ? 'domestic' : 'international'),
    accessKeyId: KEY_IN_USE,
    accountId: ACCOUNT_ID,
    callerId,
    caller,
    sessionNames,
    userKeys: ({ uin }: { readonly uin: string }) => settle(keysOf[uin] ?? []),
  } as unknown as TencentFacts;
}

export const env: CheckEnv = {
  account: {
    provider: 'tencent',
    accountId: ACCOUNT_ID,
    site: 'domestic',
    caller: 'owner',
    verification: 'unknown',
  },
  now: new Date('2026-11-21T08:00:00Z'),
};

/** The same account, seen by somebody else or at the other site. */
export function envOf(account: Partial<CheckEnv['account']>): CheckEnv {
  return { ...env, account: { ...env.account, ...account } };
}

export function failedCall(action: string, kind: FaultKind = 'denied'): ApiError {
  return new ApiError(action, { kind, code: 'UnauthorizedOperation', message: 'no' }, [action]);
}
