import type { RestAction } from '../action.js';
import { readParameters } from '../parameters.js';
import { encodeMember, masterOrganization } from '../views/people.js';

/** The accounts of one group, as a bare array. */
export const getAccountGroup: RestAction = {
  service: 'organization',
  name: 'getAccountGroup',
  method: 'GET',
  path: /^\/open-api\/v1\/account\/group\/(\d+)$/,
  run: ({ places: [groupNo], flat }, { state, accountId }) => {
    readParameters({}, flat);
    const org = masterOrganization(state, accountId);
    return groupNo === org.groupNo ? org.members.map((member) => encodeMember(member, org)) : [];
  },
};
