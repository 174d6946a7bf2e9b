import { defineAction } from '../../action.js';
import { oneOf, required, text } from '../../parameters.js';
import { findKey } from './find-key.js';

/** Enables or disables a key. */
export const updateAccessKey = defineAction({
  service: 'ram',
  name: 'UpdateAccessKey',
  parameters: {
    Status: required(oneOf('Active', 'Inactive')),
    UserAccessKeyId: required(text()),
    UserName: text(),
  },
  run: (call) => {
    const { UserAccessKeyId, UserName, Status } = call.values;
    findKey(call, UserAccessKeyId, UserName).status = Status;
    return {};
  },
});
