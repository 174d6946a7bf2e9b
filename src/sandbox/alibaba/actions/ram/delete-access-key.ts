import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { letGo } from '../../releasing.js';
import { findKey } from './find-key.js';

/** Deletes a key. */
export const deleteAccessKey = defineAction({
  service: 'ram',
  name: 'DeleteAccessKey',
  parameters: { UserAccessKeyId: required(text()), UserName: text() },
  run: (call) => {
    const { id } = findKey(call, call.values.UserAccessKeyId, call.values.UserName);
    letGo(call, id, 'EntityNotExist.User.AccessKey', 404);
    return {};
  },
});
