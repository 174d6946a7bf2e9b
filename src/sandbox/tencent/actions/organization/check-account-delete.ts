import { defineAction } from '../../action.js';
import { integer, required } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { stillThere } from '../../views/present.js';
import { findOrganization } from './find-organization.js';

/** Says whether a member may be deleted, and names every obstacle at once. */
export const checkAccountDelete = defineAction({
  service: 'organization',
  name: 'CheckAccountDelete',
  sites: ['domestic'],
  parameters: { MemberUin: required(integer()) },
  run: ({ values, state, accountId, now }) => {
    const { members: all, hostUin } = findOrganization(state, now);
    const members = stillThere(state, all, ({ uin }) => uin, now);
    const member = members.find(({ uin }) => uin === String(values.MemberUin));
    if (!member || hostUin !== accountId) {
      throw new Refusal('ResourceNotFound.MemberNotExist', 'The member does not exist.');
    }
    const { type, obstacles } = member;
    const reasons = {
      IsCreateMember: type === 'Create',
      DeletionPermission: obstacles.deletionOff !== true,
      IsAssignManager: obstacles.serviceAdmin === true,
      IsAuthManager: obstacles.entityAdmin === true,
      IsShareManager: obstacles.shareAdmin === true,
      OperateProcess: obstacles.approval === true,
      BillingPermission: obstacles.finances !== true,
      ExistResources: obstacles.resources ?? [],
      DetectFailedResources: obstacles.unprobed ?? [],
      CICRoleConfig: obstacles.identityRoles === true,
      CICUserConfig: obstacles.identityUsers === true,
    };
    const allowed = type === 'Create' && Object.keys(obstacles).length === 0;
    return { AllowDelete: allowed, NotAllowReason: reasons };
  },
});
