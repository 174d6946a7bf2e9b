import type { Scenario, SeedContext } from '../../engine/plugin.js';
import { noReleases } from '../../engine/releases.js';
import { PRODUCT_KINDS } from '../entities/products.js';
import type { JdcloudState } from '../entities/state.js';

type Identity = Scenario<JdcloudState>['account'];

/** Name of the sub-user whose key a sub-user's scenario gives out. */
const SUB_USER = 'closer';

/**
 * The identity of a scenario's account, readable and always the same.
 * @param label letters and digits only
 * @param number 1 to 99
 */
export function identity(label: string, number: number, caller: 'owner' | 'sub-user' = 'owner'): Identity {
  return {
    accountId: `7720000000${String(number).padStart(2, '0')}`,
    accessKeyId: `JDC_sandbox${label}000001`,
    accessKeySecret: `sandbox${label}secret000001`,
    caller,
  };
}

/** A new account: nothing bought, nothing owed, everything permitted. */
export function emptyState(account: Identity, _context: SeedContext): JdcloudState {
  const label = /^JDC_sandbox([a-z]+)/.exec(account.accessKeyId)?.[1] ?? 'sandbox';
  return {
    pin: `jcloud_${label}`,
    loginName: `${label}账号`,
    userAuth: 1,
    keyOf: account.caller === 'owner' ? '' : SUB_USER,
    permissions: ['*'],
    seesResources: true,
    accessKeys: [{ id: account.accessKeyId, state: 1 }],
    subUsers: [],
    groups: [],
    policies: [],
    roles: [],
    protectedActions: [],
    codeBy: 3,
    deviceCode: '135790',
    securityTokens: [],
    events: [],
    funds: { available: 0, frozen: 0, withdrawing: 0 },
    bills: [],
    bulk: null,
    quirks: { gap: null, late: null },
    orders: [],
    invoices: [],
    products: Object.fromEntries(
      PRODUCT_KINDS.map((kind) => [kind, []]),
    ) as unknown as JdcloudState['products'],
    releases: noReleases(),
    refunds: [],
    closure: null,
  };
}
