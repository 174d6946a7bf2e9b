import { defineAction } from '../../action.js';
import { list, oneOf, required, text } from '../../parameters.js';
import { protect } from './protect.js';

/** Puts protection against isolation and destruction on or off. */
export const cdbModifyInstanceDestroyProtect = defineAction({
  service: 'cdb',
  name: 'ModifyInstanceDestroyProtect',
  sites: ['domestic'],
  parameters: { InstanceIds: required(list(text())), DestroyProtect: required(oneOf('on', 'off')) },
  run: ({ values: { InstanceIds: ids, DestroyProtect: word }, ...call }) => {
    const { state } = call;
    const change = { ids, isProtected: word === 'on', absent: 'InvalidParameter.InstanceNotFound' };
    state.mysqlInstances = protect(call, { rows: state.mysqlInstances, ...change });
    return {};
  },
});
