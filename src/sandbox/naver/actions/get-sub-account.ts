import type { RestAction } from '../action.js';
import { readParameters } from '../parameters.js';
import { encodeSubAccount, findSubAccount } from '../views/people.js';

/** One sub account with its groups and policies. */
export const getSubAccount: RestAction = {
  service: 'subaccount',
  name: 'getSubAccount',
  method: 'GET',
  path: /^\/api\/v1\/sub-accounts\/([^/]+)$/,
  run: ({ places: [id], flat }, { state, accountId }) => {
    readParameters({}, flat);
    const found = findSubAccount(state, id);
    const policies = found.policies.map(({ id: policyId, name }) => ({ policyId, policyName: name }));
    return { ...encodeSubAccount(found, state, accountId), groups: [], policies };
  },
};
