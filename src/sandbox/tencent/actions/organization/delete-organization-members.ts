import { beginRelease } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import { integer, list, required } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { stillThere } from '../../views/present.js';
import { findOrganization } from './find-organization.js';

/** Lets invited members out; created ones have nowhere to go. */
export const deleteOrganizationMembers = defineAction({
  service: 'organization',
  name: 'DeleteOrganizationMembers',
  parameters: { MemberUin: required(list(integer())) },
  run: ({ values: { MemberUin }, state, accountId, now }) => {
    const { members, hostUin } = findOrganization(state, now);
    const here = stillThere(state, members, ({ uin }) => uin, now);
    const leaving = MemberUin.map((number) => {
      const found = here.find(({ uin }) => uin === String(number));
      if (!found || hostUin !== accountId) {
        throw new Refusal('InvalidParameter', `The member ${number} does not exist.`);
      }
      if (found.uin === hostUin) {
        throw new Refusal('FailedOperation.DisableQuitSelfCreatedOrganization', 'The administrator stays.');
      }
      if (found.type === 'Create') {
        throw new Refusal(
          'UnsupportedOperation.CreateMemberNotAllowDelete',
          `The member ${number} was created.`,
        );
      }
      return found.uin;
    });
    for (const uin of leaving) beginRelease(state.releases, uin, now);
    return {};
  },
});
