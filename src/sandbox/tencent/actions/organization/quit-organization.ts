import { beginRelease } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import { integer, required } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findOrganization, organizationKey } from './find-organization.js';

export const quitOrganization = defineAction({
  service: 'organization',
  name: 'QuitOrganization',
  parameters: { OrgId: required(integer()) },
  run: ({ values: { OrgId }, state, accountId, now }) => {
    const { id, hostUin, mayQuit } = findOrganization(state, now);
    if (OrgId !== id) throw new Refusal('InvalidParameter', 'The account is in another organization.');
    if (hostUin === accountId) {
      throw new Refusal('FailedOperation.DisableQuitSelfCreatedOrganization', 'The administrator stays.');
    }
    if (!mayQuit) throw new Refusal('UnsupportedOperation.MemberNotAllowQuit', 'The member may not quit.');
    beginRelease(state.releases, organizationKey(id), now);
    return {};
  },
});
