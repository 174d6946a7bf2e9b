import { DAY_MS } from '../../engine/calendar.js';
import type { SeedContext } from '../../engine/plugin.js';
import { noReleases } from '../../engine/releases.js';
import type { Person } from '../entities/people.js';
import type { TencentState } from '../entities/state.js';
import { SUB_USER, type Identity } from './account.js';

/** An account that never had anything: what every scenario starts from. The main contact is always there. */
export function emptyState({ accessKeyId, accountId, caller }: Identity, { now }: SeedContext): TencentState {
  const isOwner = caller === 'owner';
  const createdAt = now - 400 * DAY_MS;
  return {
    site: 'domestic',
    currency: 'CNY',
    accountName: `sandbox-${accountId.slice(-2)}`,
    appId: 1_250_000_000 + Number(accountId.slice(-2)),
    principal: isOwner ? { kind: 'root' } : { kind: 'user', uin: SUB_USER.uin },
    permissions: { allow: ['*'], deny: [] },
    closure: null,
    keys: [{ id: accessKeyId, status: 'Active', createdAt, ownerUin: isOwner ? accountId : SUB_USER.uin }],
    users: isOwner ? [] : [person(SUB_USER, createdAt)],
    collaborators: [],
    recipients: [{ uid: 1, name: 'owner', email: 'owner@example.com', isOwner: true }],
    roles: [],
    organization: null,
    funds: { cash: 0, gift: 0, income: 0, frozen: 0, owed: 0 },
    vouchers: [],
    orders: [],
    bills: [],
    bulk: null,
    quirks: { gap: null, late: null },
    movements: [],
    instances: [],
    disks: [],
    addresses: [],
    balancers: [],
    mysqlInstances: [],
    redisInstances: [],
    lighthouses: [],
    clusters: [],
    scalingGroups: [],
    buckets: [],
    domains: [],
    certificates: [],
    otherResources: [],
    releases: noReleases(),
  };
}

export function person(who: Pick<Person, 'uin' | 'uid' | 'name'>, createdAt: number, remark = ''): Person {
  return { ...who, remark, createdAt };
}
