import { beginRelease } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import { text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { stillThere } from '../../views/present.js';

/** Takes the id or the name, and roles that people made. */
export const deleteRole = defineAction({
  service: 'cam',
  name: 'DeleteRole',
  parameters: { RoleId: text(), RoleName: text() },
  run: ({ values: { RoleId, RoleName }, state, now }) => {
    if ((RoleId === undefined) === (RoleName === undefined)) {
      throw new Refusal('InvalidParameter.ParamError', 'Give either RoleId or RoleName.');
    }
    const here = stillThere(state, state.roles, ({ id }) => id, now);
    const found = here.find(({ id, name }) => id === RoleId || name === RoleName);
    if (!found) throw new Refusal('InvalidParameter.RoleNotExist', 'The role does not exist.');
    if (found.type === 'service_linked') {
      throw new Refusal('InvalidParameter.ParamError', 'The role is linked to a service.');
    }
    beginRelease(state.releases, found.id, now);
    return {};
  },
});
