import { DAY_MS } from '../../engine/calendar.js';
import type { SeedContext } from '../../engine/plugin.js';
import { noReleases } from '../../engine/releases.js';
import type { SubAccount } from '../entities/people.js';
import { KINDS, type Instance, type Instances, type Kind } from '../entities/resources.js';
import type { NaverState } from '../entities/state.js';
import { SUB_ACCOUNT_ID, type Identity } from './account.js';

/** An account that never had anything: what every scenario starts from. */
export function emptyState({ accessKeyId, caller }: Identity, { now }: SeedContext): NaverState {
  const isOwner = caller === 'owner';
  const createdAt = now - 400 * DAY_MS;
  const key = { id: accessKeyId, active: true, createdAt };
  const own = subAccount({ id: SUB_ACCOUNT_ID, loginId: 'closer', name: 'closer', createdAt, keys: [key] });
  return {
    site: 'public',
    memberName: 'sandbox',
    currency: 'KRW',
    principal: isOwner ? { kind: 'main' } : { kind: 'sub-account', subAccountId: SUB_ACCOUNT_ID },
    permissions: { allow: ['*'], deny: [] },
    mainKeys: isOwner ? [key] : [{ ...key, id: 'ncp_iam_sandboxmainkey000001' }],
    subAccounts: isOwner ? [] : [own],
    organization: null,
    contracts: [],
    bulk: null,
    quirks: { gap: null, late: null },
    unpaidMonths: [],
    rights: { coins: [], credits: [], discounts: [] },
    instances: noInstances(),
    buckets: [],
    listed: [],
    activities: [],
    releases: noReleases(),
    closure: null,
  };
}

export function noInstances(over: Partial<Record<Kind, Instance[]>> = {}): Instances {
  const none = Object.fromEntries(KINDS.map((kind) => [kind, []])) as unknown as Record<Kind, Instance[]>;
  return { ...none, ...over };
}

/** An active sub account with access to the API. */
export function subAccount(
  given: Partial<SubAccount> & Pick<SubAccount, 'id' | 'loginId' | 'name' | 'createdAt'>,
): SubAccount {
  return {
    // Beyond 2^53 on purpose: clients have to read these numbers exactly.
    no: `9${given.id.replace(/\D/g, '').slice(-17).padStart(17, '0')}1`,
    email: `${given.loginId}@example.com`,
    active: true,
    apiAccess: true,
    keys: [],
    policies: [],
    ...given,
  };
}

/** A running instance that hangs on nothing. */
export function instance(given: Partial<Instance> & Pick<Instance, 'no' | 'name' | 'createdAt'>): Instance {
  return { region: 'KR', status: 'RUN', parentNo: null, isProtected: false, goesAlong: false, ...given };
}
