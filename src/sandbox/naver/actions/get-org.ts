import type { RestAction } from '../action.js';
import { Exact } from '../json.js';
import { readParameters } from '../parameters.js';
import { Refusal } from '../refusal.js';
import { masterOrganization } from '../views/people.js';

/** The organization: of its master, and of a member that has joined or was invited. */
export const getOrg: RestAction = {
  service: 'organization',
  name: 'getOrg',
  method: 'GET',
  path: /^\/open-api\/v1\/org$/,
  run: ({ flat }, { state, accountId }) => {
    readParameters({}, flat);
    const { organization, principal } = state;
    const isMember = principal.kind === 'main' && organization !== null;
    const org = isMember ? organization : masterOrganization(state, accountId);
    const isMaster = org.masterMemberNo === accountId;
    if (org.status === 'LEV') throw new Refusal('organization', 403, 'COMMON_101', 'Not a master account.');
    return {
      organizationNo: new Exact(org.no),
      organizationName: org.name,
      organizationDesc: '',
      masterMemberNo: new Exact(org.masterMemberNo),
      masterMemberName: org.masterName,
      masterMemberEmailAddress: 'master@example.com',
      masterMemberYn: isMaster ? 'Y' : 'N',
      memberNo: new Exact(accountId),
      joinYmdt: org.joinedAt,
      memberStatusCode: org.status,
      regYmdt: null,
    };
  },
};
