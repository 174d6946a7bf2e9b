import type { Scenario } from '../../engine/plugin.js';
import type { Organization } from '../entities/people.js';
import type { NaverState } from '../entities/state.js';
import { identity } from './account.js';
import { cleanState } from './clean.js';

const refused = identity('denied', 6, 'sub-user');
const sub = identity('subuser', 7, 'sub-user');
const master = identity('orgadmin', 8);
const member = identity('orgmember', 9);
const official = identity('government', 10);
const leaving = identity('orgleaving', 14);

/** A sub account whose policy opens little more than Resource Manager. */
export const denied: Scenario<NaverState> = {
  name: 'denied',
  title: 'a key that may read almost nothing',
  account: refused,
  seed: (context) => ({
    ...cleanState(refused, context),
    permissions: {
      allow: ['resourcemanager:GetResourceList', 'vserver:getRegionList', 'organization:getOrg'],
      deny: [],
    },
  }),
};

/** The key of a sub account that may read everything but what is the main account's. */
export const subUser: Scenario<NaverState> = {
  name: 'sub-user',
  title: 'the key of a sub account of an emptied account',
  account: sub,
  seed: (context) => cleanState(sub, context),
};

export const orgAdmin: Scenario<NaverState> = {
  name: 'org-admin',
  title: 'master of an organization with members',
  account: master,
  seed: (context) => ({
    ...cleanState(master, context),
    organization: organization(master.accountId, '네이버 조직', context.now),
  }),
};

export const orgMember: Scenario<NaverState> = {
  name: 'org-member',
  title: 'member of an organization that pays its bills',
  account: member,
  seed: (context) => ({
    ...cleanState(member, context),
    organization: organization(master.accountId, '네이버 조직', context.now),
  }),
};

export const orgLeaving: Scenario<NaverState> = {
  name: 'org-leaving',
  title: 'master of an organization whose last member has asked to leave',
  account: leaving,
  seed: (context) => {
    const org = organization(leaving.accountId, '해체 중', context.now);
    const last = org.members.filter(
      ({ memberNo, status }) => memberNo === leaving.accountId || status === 'LVREQ',
    );
    return { ...cleanState(leaving, context), organization: { ...org, members: last } };
  },
};

/** A key of the government's own cloud, unknown at the public one. */
export const government: Scenario<NaverState> = {
  name: 'government',
  title: 'an emptied account of the government site',
  account: official,
  seed: (context) => ({ ...cleanState(official, context), site: 'government' }),
};

function organization(masterMemberNo: string, name: string, now: number): Organization {
  return {
    no: '2706',
    name,
    groupNo: '3101',
    masterMemberNo,
    masterName: name,
    status: 'JOIN',
    joinedAt: now - 90 * 86_400_000,
    members: [
      { memberNo: masterMemberNo, name: '본사', loginId: 'head@example.com', status: 'JOIN' },
      { memberNo: member.accountId, name: '지사', loginId: 'branch@example.com', status: 'JOIN' },
      { memberNo: '2920098', name: '초대됨', loginId: 'invited@example.com', status: 'INVT' },
      { memberNo: '2920099', name: '탈퇴 요청', loginId: 'leaving@example.com', status: 'LVREQ' },
    ],
  };
}
