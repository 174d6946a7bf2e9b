import type { RestAction } from '../action.js';
import { readParameters } from '../parameters.js';
import { badRequest } from '../refusal.js';
import { findSubAccount } from '../views/people.js';

/** Deletes a sub account without keys. */
export const deleteSubAccount: RestAction = {
  service: 'subaccount',
  name: 'deleteSubAccount',
  method: 'DELETE',
  path: /^\/api\/v1\/sub-accounts\/([^/]+)$/,
  run: ({ places: [id], flat }, { state }) => {
    readParameters({}, flat);
    const found = findSubAccount(state, id);
    if (found.keys.length > 0) throw badRequest('The sub account has access keys.');
    state.subAccounts.splice(state.subAccounts.indexOf(found), 1);
    return { success: true, id: found.id };
  },
};
