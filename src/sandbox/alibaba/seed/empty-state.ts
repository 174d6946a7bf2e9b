import { DAY_MS } from '../../engine/calendar.js';
import { noReleases } from '../../engine/releases.js';
import type { Scenario, SeedContext } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';
import type { RamUser } from '../entities/users.js';
import { hashText } from '../../engine/random.js';
import { SUB_USER } from './account.js';

/** An account that never had anything: what every scenario starts from. */
export function emptyState(
  { accessKeyId, accountId, caller }: Scenario<AlibabaState>['account'],
  { now }: SeedContext,
): AlibabaState {
  const isOwner = caller === 'owner';
  const createdAt = now - 400 * DAY_MS;
  return {
    site: 'china',
    currency: 'CNY',
    accountName: `sandbox-${accountId.slice(-2)}@example.com`,
    principal: isOwner ? { kind: 'Account' } : { kind: 'RAMUser', userName: SUB_USER },
    permissions: { allow: ['*'], deny: [] },
    storageOpened: true,
    closure: null,
    accessKeys: [{ id: accessKeyId, status: 'Active', createdAt, userName: isOwner ? null : SUB_USER }],
    users: isOwner ? [] : [ramUser(SUB_USER, createdAt)],
    roles: [],
    funds: { cash: 0, credit: 0, quota: null, type: 'DIRECT_USER', creditMemo: 0 },
    bills: [],
    bulk: null,
    quirks: { gap: null, late: null },
    orders: [],
    transactions: [],
    evaluations: [],
    cashCoupons: [],
    prepaidCards: [],
    resourcePackages: [],
    savingsPlans: [],
    finance: { accountType: null, groupId: '0', groupName: '', relations: [] },
    resourceCenter: { service: 'Enabled', initial: 'Finished' },
    directory: null,
    domains: [],
    instances: [],
    disks: [],
    snapshots: [],
    eips: [],
    natGateways: [],
    loadBalancers: [],
    dbInstances: [],
    buckets: [],
    otherResources: [],
    releases: noReleases(),
  };
}

/** A RAM user with nothing attached. */
export function ramUser(name: string, createdAt: number, over: Partial<RamUser> = {}): RamUser {
  return {
    name,
    id: String(200_000_000_000_000_000n + BigInt(hashText(name))),
    displayName: name,
    comments: '',
    email: '',
    createdAt,
    updatedAt: createdAt,
    policies: [],
    groups: [],
    hasLoginProfile: false,
    hasMfaDevice: false,
    ...over,
  };
}
