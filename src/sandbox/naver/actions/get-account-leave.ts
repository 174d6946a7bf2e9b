import type { RestAction } from '../action.js';
import { readParameters } from '../parameters.js';
import { encodeMember, masterOrganization } from '../views/people.js';

/** The members that have asked to leave, as a bare array. */
export const getAccountLeave: RestAction = {
  service: 'organization',
  name: 'getAccountLeave',
  method: 'GET',
  path: /^\/open-api\/v1\/account\/leave$/,
  run: ({ flat }, { state, accountId }) => {
    readParameters({}, flat);
    const org = masterOrganization(state, accountId);
    return org.members
      .filter(({ status }) => status === 'LVREQ')
      .map((member) => ({ ...encodeMember(member, org), modYmdt: org.joinedAt }));
  },
};
