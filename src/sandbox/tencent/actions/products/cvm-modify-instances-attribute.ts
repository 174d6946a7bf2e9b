import { defineAction } from '../../action.js';
import { flag, list, required, text, unsupported } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { phaseOf } from '../../views/present.js';

/** Puts protection against termination on or off; other attributes are not imitated. */
export const cvmModifyInstancesAttribute = defineAction({
  service: 'cvm',
  name: 'ModifyInstancesAttribute',
  parameters: {
    InstanceIds: required(list(text())),
    DisableApiTermination: flag(),
    ...unsupported('InstanceName', 'UserData', 'SecurityGroups', 'CamRoleName', 'HostName', 'CamRoleType'),
    ...unsupported('AutoReboot', 'EnableJumboFrame'),
  },
  run: ({ values: { InstanceIds: ids, DisableApiTermination: isProtected }, state, region, now }) => {
    const here = state.instances.filter((row) => row.region === region && phaseOf(state, row, now));
    const absent = ids.find((id) => !here.some((row) => row.id === id));
    if (absent !== undefined) {
      throw new Refusal('InvalidInstanceId.NotFound', `The instance ${absent} is not found.`);
    }
    if (isProtected !== undefined) {
      state.instances = state.instances.map((row) => (ids.includes(row.id) ? { ...row, isProtected } : row));
    }
    return {};
  },
});
