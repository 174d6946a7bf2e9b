import { isoMillis } from '../../engine/calendar.js';
import type { AccessKey, OrganizationMember, SubAccount } from '../entities/people.js';
import type { NaverState } from '../entities/state.js';
import { Exact, type Encodable } from '../json.js';
import { Refusal } from '../refusal.js';

/** The first segments of resource names on each site. */
export const DOMAINS: Readonly<Record<NaverState['site'], string>> = {
  public: 'PUB',
  government: 'GOV',
  financial: 'FIN',
};

/** A sub account as the list shows it. */
export function encodeSubAccount(
  one: SubAccount,
  { site }: NaverState,
  accountId: string,
): Record<string, Encodable> {
  return {
    subAccountId: one.id,
    subAccountNo: new Exact(one.no),
    nrn: `nrn:${DOMAINS[site]}:IAM::${accountId}:SubAccount/${one.id}`,
    loginId: one.loginId,
    name: one.name,
    email: one.email,
    memo: '',
    active: one.active,
    canAPIGatewayAccess: one.apiAccess,
    canConsoleAccess: true,
    consolePermitIps: [],
    useConsolePermitIp: false,
    useApiAllowSource: false,
    apiAllowSources: [],
    needPasswordReset: false,
    createTime: isoMillis(one.createdAt),
    modifiedTime: isoMillis(one.createdAt),
    lastLoginTime: isoMillis(one.createdAt),
  };
}

/** @throws Refusal for an id that no sub account has. */
export function findSubAccount({ subAccounts }: NaverState, id: string | undefined): SubAccount {
  const found = subAccounts.find((one) => one.id === id);
  if (!found) throw new Refusal('subaccount', 404, '30', 'Sub account does not exist.');
  return found;
}

/** @throws Refusal for a key that the sub account does not have. */
export function findKey({ keys }: SubAccount, id: string): AccessKey {
  const found = keys.find((key) => key.id === id);
  if (!found) throw new Refusal('subaccount', 400, '904', 'Access key does not exist.');
  return found;
}

/** Only the main account may ask, and only as master. @throws Refusal. */
export function masterOrganization(
  { principal, organization }: NaverState,
  accountId: string,
): NonNullable<NaverState['organization']> {
  if (principal.kind !== 'main') {
    throw new Refusal(
      'organization',
      401,
      'COMMON_201',
      'This feature can only be performed with the main account.',
    );
  }
  if (organization?.masterMemberNo !== accountId) {
    throw new Refusal('organization', 403, 'COMMON_101', 'Not a master account.');
  }
  return organization;
}

const STATUS_NAMES: Readonly<Record<OrganizationMember['status'], string>> = {
  INVT: 'Invited',
  JOIN: 'Joined',
  LVREQ: 'Leave requested',
  LEV: 'Left',
};

/** A member as the lists of accounts show it. */
export function encodeMember(
  member: OrganizationMember,
  { no, groupNo, masterMemberNo }: NonNullable<NaverState['organization']>,
): Record<string, Encodable> {
  return {
    memberNo: new Exact(member.memberNo),
    organizationNo: new Exact(no),
    organizationGroupNo: new Exact(groupNo),
    masterMemberNo: new Exact(masterMemberNo),
    masterMemberYn: member.memberNo === masterMemberNo ? 'Y' : 'N',
    loginId: member.loginId,
    memberName: member.name,
    memberAlias: '',
    memberStatusCode: member.status,
    memberStatusName: STATUS_NAMES[member.status],
  };
}
