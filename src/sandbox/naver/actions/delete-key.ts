import type { RestAction } from '../action.js';
import { readParameters, required, text } from '../parameters.js';
import { badRequest } from '../refusal.js';
import { findKey, findSubAccount } from '../views/people.js';

/** Deletes a key of a sub account that is not active. */
export const deleteKey: RestAction = {
  service: 'subaccount',
  name: 'deleteKey',
  method: 'DELETE',
  path: /^\/api\/v1\/sub-accounts\/([^/]+)\/access-keys$/,
  run: ({ places: [id], flat }, { state }) => {
    const { accessKey } = readParameters({ accessKey: required(text()) }, flat);
    const owner = findSubAccount(state, id);
    const key = findKey(owner, accessKey);
    if (key.active) throw badRequest('The access key is active.');
    owner.keys.splice(owner.keys.indexOf(key), 1);
    return { success: true, id: key.id };
  },
};
