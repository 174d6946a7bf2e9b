import { defineAction } from '../../action.js';
import { flag, list, required, text, unsupported } from '../../parameters.js';
import { protect } from './protect.js';

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
  run: ({ values: { InstanceIds: ids, DisableApiTermination: isProtected }, ...call }) => {
    const { state } = call;
    const absent = 'InvalidInstanceId.NotFound';
    state.instances = protect(call, { rows: state.instances, ids, isProtected, absent });
    return {};
  },
});
