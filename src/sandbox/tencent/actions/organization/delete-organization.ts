import { beginRelease } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import { Refusal } from '../../refusal.js';
import { stillThere } from '../../views/present.js';
import { departmentKey, findOrganization, organizationKey } from './find-organization.js';

/** Only once no member but the administrator is left, and no department. */
export const deleteOrganization = defineAction({
  service: 'organization',
  name: 'DeleteOrganization',
  parameters: {},
  run: ({ state, accountId, now }) => {
    const { id, hostUin, members, departments } = findOrganization(state, now);
    if (hostUin !== accountId) throw new Refusal('InvalidParameter', 'The account is not the administrator.');
    if (stillThere(state, members, ({ uin }) => uin, now).some(({ uin }) => uin !== hostUin)) {
      throw new Refusal('FailedOperation.OrganizationNotEmpty', 'The organization still has members.');
    }
    if (stillThere(state, departments, (department) => departmentKey(department.id), now).length > 0) {
      throw new Refusal('FailedOperation.OrganizationNotEmpty', 'The organization still has departments.');
    }
    beginRelease(state.releases, organizationKey(id), now);
    return {};
  },
});
