import { defineAction } from '../../action.js';
import { integer, oneOf, required, text } from '../../parameters.js';
import { findKey } from './find-key.js';

export const updateAccessKey = defineAction({
  service: 'cam',
  name: 'UpdateAccessKey',
  parameters: {
    AccessKeyId: required(text()),
    Status: required(oneOf('Active', 'Inactive')),
    TargetUin: integer(),
  },
  run: ({ values: { AccessKeyId: id, Status: status, TargetUin: target }, state, accountId, now }) => {
    const found = findKey(state, { id, target, accountId, now });
    state.keys = state.keys.map((key) => (key.id === found.id ? { ...key, status } : key));
    return {};
  },
});
