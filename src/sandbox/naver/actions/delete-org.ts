import type { RestAction } from '../action.js';
import { readParameters } from '../parameters.js';
import { badRequest, needOpenDays } from '../refusal.js';
import { masterOrganization } from '../views/people.js';

/** Deletes an organization in which nobody is left but its master. */
export const deleteOrg: RestAction = {
  service: 'organization',
  name: 'deleteOrg',
  method: 'DELETE',
  path: /^\/open-api\/v1\/org\/(\d+)$/,
  run: ({ places: [no], flat }, { state, accountId, now }) => {
    needOpenDays(now);
    readParameters({}, flat);
    const org = masterOrganization(state, accountId);
    const others = org.members.filter(({ memberNo, status }) => memberNo !== accountId && status !== 'LEV');
    if (no !== org.no || others.length > 0) throw badRequest('The organization has members.');
    state.organization = null;
    return { result: 'SUCCESS' };
  },
};
