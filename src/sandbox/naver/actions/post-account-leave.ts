import type { RestAction } from '../action.js';
import { integer, oneOf, readParameters, required } from '../parameters.js';
import { badRequest, needOpenDays } from '../refusal.js';
import { masterOrganization } from '../views/people.js';

const TABLE = {
  memberNo: required(integer({ min: 1 })),
  organizationNo: required(integer({ min: 1 })),
  leavePermission: required(oneOf('ACCPT', 'RJCT')),
};

/** Lets a member go that has asked for it, or keeps it. */
export const postAccountLeave: RestAction = {
  service: 'organization',
  name: 'postAccountLeave',
  method: 'POST',
  path: /^\/open-api\/v1\/account\/leave$/,
  run: ({ flat }, { state, accountId, now }) => {
    needOpenDays(now);
    const { memberNo, organizationNo, leavePermission } = readParameters(TABLE, flat);
    const org = masterOrganization(state, accountId);
    const member = org.members.find((one) => one.memberNo === String(memberNo));
    if (String(organizationNo) !== org.no || member?.status !== 'LVREQ') {
      throw badRequest('The account has not asked to leave.');
    }
    member.status = leavePermission === 'ACCPT' ? 'LEV' : 'JOIN';
    return { result: 'SUCCESS' };
  },
};
