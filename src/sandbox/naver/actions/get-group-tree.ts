import type { RestAction } from '../action.js';
import { Exact } from '../json.js';
import { readParameters } from '../parameters.js';
import { encodeMember, masterOrganization } from '../views/people.js';

/** The groups and accounts of the organization; the key of the children is not documented. */
export const getGroupTree: RestAction = {
  service: 'organization',
  name: 'getGroupTree',
  method: 'GET',
  path: /^\/open-api\/v1\/group\/tree$/,
  run: ({ flat }, { state, accountId }) => {
    readParameters({}, flat);
    const org = masterOrganization(state, accountId);
    return {
      displayName: org.name,
      organizationGroupNo: new Exact(org.groupNo),
      organizationGroupName: org.name,
      upperOrganizationGroupNo: null,
      groupYn: 'Y',
      children: org.members.map((member) => ({
        ...encodeMember(member, org),
        displayName: member.name,
        groupYn: 'N',
      })),
    };
  },
};
