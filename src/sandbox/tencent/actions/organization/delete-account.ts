import { beginRelease } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import type { Obstacles } from '../../entities/organization.js';
import { integer, required } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { stillThere } from '../../views/present.js';
import { findOrganization } from './find-organization.js';

/** The code for each obstacle. The action has none of its own for the last three. */
const CODES: Readonly<Record<keyof Obstacles, string>> = {
  deletionOff: 'UnsupportedOperation.DeleteAccountDisabled',
  serviceAdmin: 'UnsupportedOperation.MemberExistServiceNotAllowDelete',
  entityAdmin: 'FailedOperation.OrganizationAuthManageNotAllowDelete',
  shareAdmin: 'FailedOperation.MemberShareResource',
  resources: 'UnsupportedOperation.MemberAccountExistResource',
  identityRoles: 'UnsupportedOperation.MemberAccountExistCICRoleConfig',
  identityUsers: 'UnsupportedOperation.MemberAccountExistCICUserConfig',
  approval: 'InvalidParameter',
  finances: 'InvalidParameter',
  unprobed: 'InvalidParameter',
};

/** Closes a member that the organization created. It stays in the list until it is gone. */
export const deleteAccount = defineAction({
  service: 'organization',
  name: 'DeleteAccount',
  sites: ['domestic'],
  parameters: { MemberUin: required(integer()) },
  run: ({ values: { MemberUin }, state, accountId, now }) => {
    const { members, hostUin } = findOrganization(state, now);
    const member = stillThere(state, members, ({ uin }) => uin, now).find(
      ({ uin }) => uin === String(MemberUin),
    );
    if (!member || hostUin !== accountId) {
      throw new Refusal('ResourceNotFound.MemberNotExist', 'The member does not exist.');
    }
    if (member.type !== 'Create') {
      throw new Refusal('UnsupportedOperation.InviteAccountNotAllowDelete', 'The member was invited.');
    }
    const obstacle = Object.entries(CODES).find(([name]) => Object.hasOwn(member.obstacles, name));
    if (obstacle) throw new Refusal(obstacle[1], `In the way of the deletion: ${obstacle[0]}.`);
    if (!beginRelease(state.releases, member.uin, now)) {
      throw new Refusal('FailedOperation.MemberAccountDeregisterPending', 'The member is being deleted.');
    }
    return {};
  },
});
