import type { RestAction } from '../action.js';
import { flag, readParameters, required, text } from '../parameters.js';
import { findKey, findSubAccount } from '../views/people.js';

/** Makes a key of a sub account inactive, or active again. */
export const suspendKey: RestAction = {
  service: 'subaccount',
  name: 'suspendKey',
  method: 'PUT',
  path: /^\/api\/v1\/sub-accounts\/([^/]+)\/access-keys$/,
  run: ({ places: [id], flat }, { state }) => {
    const table = { accessKey: required(text()), active: required(flag()) };
    const { accessKey, active } = readParameters(table, flat);
    const key = findKey(findSubAccount(state, id), accessKey);
    key.active = active;
    return { success: true, id: key.id };
  },
};
