import { defineAction } from '../../action.js';
import { integer, list, oneOf, required, text, unsupported } from '../../parameters.js';
import { protect } from './protect.js';

/** Puts protection against deletion on or off; other operations are not imitated. */
export const redisModifyInstance = defineAction({
  service: 'redis',
  name: 'ModifyInstance',
  parameters: {
    Operation: required(oneOf('modifyDeleteProtectionSwitch')),
    InstanceIds: required(list(text(), 10)),
    DeleteProtectionSwitches: required(list(integer({ max: 1 }))),
    ...unsupported('InstanceNames', 'ProjectId', 'AutoRenews', 'InstanceId', 'InstanceName', 'AutoRenew'),
  },
  run: ({ values: { InstanceIds: ids, DeleteProtectionSwitches: switches }, ...call }) => {
    const { state } = call;
    const absent = 'ResourceNotFound.InstanceNotExists';
    for (const [at, id] of ids.entries()) {
      const isProtected = switches[at] === undefined ? undefined : switches[at] === 1;
      state.redisInstances = protect(call, { rows: state.redisInstances, ids: [id], isProtected, absent });
    }
    return {};
  },
});
