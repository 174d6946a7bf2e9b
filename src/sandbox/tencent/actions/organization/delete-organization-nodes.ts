import { beginRelease } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import { integer, list, required } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { stillThere } from '../../views/present.js';
import { departmentKey, findOrganization } from './find-organization.js';

/** Only departments that have none within them; members are all at the root here. */
export const deleteOrganizationNodes = defineAction({
  service: 'organization',
  name: 'DeleteOrganizationNodes',
  parameters: { NodeId: required(list(integer())) },
  run: ({ values: { NodeId: ids }, state, accountId, now }) => {
    const { departments, hostUin } = findOrganization(state, now);
    const here = stillThere(state, departments, ({ id }) => departmentKey(id), now);
    for (const id of ids) {
      if (hostUin !== accountId || !here.some((department) => department.id === id)) {
        throw new Refusal('InvalidParameter', `The department ${id} does not exist.`);
      }
      if (here.some(({ parentId }) => parentId === id)) {
        throw new Refusal('FailedOperation.OrganizationNodeNotEmpty', `The department ${id} is not empty.`);
      }
    }
    for (const id of ids) beginRelease(state.releases, departmentKey(id), now);
    return {};
  },
});
