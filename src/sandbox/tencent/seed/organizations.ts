import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { Member, Organization } from '../entities/organization.js';
import type { TencentState } from '../entities/state.js';
import { identity } from './account.js';
import { cleanState } from './clean.js';

const admin = identity('orgadmin', 5);
const single = identity('orgmember', 6);
const manager = identity('members', 7);

/** An organization that the given account manages. */
export function organization(hostUin: string, now: number, members: readonly Member[]): Organization {
  const joinedAt = now - 300 * DAY_MS;
  const host = member(hostUin, { name: '集团总部', type: 'Invite', joinedAt });
  return {
    id: 65_433,
    hostUin,
    name: '集团总部',
    rootNodeId: 80_001,
    createdAt: joinedAt,
    mayQuit: false,
    members: [host, ...members],
    departments: [],
  };
}

export function member(uin: string, over: Partial<Member> & Pick<Member, 'joinedAt'>): Member {
  return { uin, name: uin, type: 'Create', mayQuit: false, owed: 0, obstacles: {}, ...over };
}

/** One within the other. */
const DEPARTMENTS: Organization['departments'] = [
  { id: 80_002, name: '产品部', parentId: 80_001 },
  { id: 80_003, name: '서울 팀', parentId: 80_002 },
];

/** Manages an organization of two, which the other account joined. */
export const orgAdmin: Scenario<TencentState> = {
  name: 'org-admin',
  title: 'manages an organization',
  account: admin,
  seed: (context) => {
    const joinedAt = context.now - 200 * DAY_MS;
    const members = [member('200000000101', { name: '研发中心', type: 'Invite', joinedAt })];
    return {
      ...cleanState(admin, context),
      organization: { ...organization(admin.accountId, context.now, members), departments: DEPARTMENTS },
    };
  },
};

/** Belongs to an organization that another account manages, and may leave it. */
export const orgMember: Scenario<TencentState> = {
  name: 'org-member',
  title: 'belongs to an organization of another account',
  account: single,
  seed: (context) => ({
    ...cleanState(single, context),
    organization: { ...organization('100001999999', context.now, []), mayQuit: true },
  }),
};

/** Manages members of every kind: deletable, obstructed in each way, and invited. */
export const members: Scenario<TencentState> = {
  name: 'members',
  title: 'manages members: one deletable, some obstructed, one invited',
  account: manager,
  seed: (context) => {
    const joinedAt = context.now - 200 * DAY_MS;
    const all = [
      member('200000000201', { name: '可注销', joinedAt }),
      member('200000000202', {
        name: '서울 지사',
        joinedAt,
        owed: 1_200,
        obstacles: { finances: true, resources: ['cvm:ins-member001', 'cos:logs-1250000099'] },
      }),
      member('200000000203', {
        name: '审计',
        joinedAt,
        obstacles: {
          deletionOff: true,
          serviceAdmin: true,
          entityAdmin: true,
          shareAdmin: true,
          approval: true,
          unprobed: ['cdb'],
          identityRoles: true,
          identityUsers: true,
        },
      }),
      member('100001888888', { name: '合作伙伴', type: 'Invite', mayQuit: true, joinedAt }),
    ];
    return {
      ...cleanState(manager, context),
      organization: organization(manager.accountId, context.now, all),
    };
  },
};
