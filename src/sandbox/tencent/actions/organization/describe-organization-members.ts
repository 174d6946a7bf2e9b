import { defineAction } from '../../action.js';
import type { Member } from '../../entities/organization.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { cutPage } from '../../paging.js';
import { integer, oneOf, refuseValue, required, unsupported } from '../../parameters.js';
import { lookAtAll } from '../../views/present.js';
import { chinaSeconds } from '../../views/times.js';
import { findOrganization } from './find-organization.js';

export const describeOrganizationMembers = defineAction({
  service: 'organization',
  name: 'DescribeOrganizationMembers',
  parameters: {
    Offset: required(integer()),
    Limit: required(integer({ min: 1, max: 50 })),
    Lang: oneOf('en', 'zh'),
    ...unsupported('SearchKey', 'AuthName', 'Product', 'Tags', 'NodeId', 'NodeName'),
  },
  run: ({ values: { Offset: offset, Limit: limit }, state, now, repeatPages }) => {
    if (offset % limit !== 0) refuseValue('Offset', 'must be a multiple of Limit');
    const { members: all, rootNodeId } = findOrganization(state, now);
    const members = lookAtAll(state, all, ({ uin }) => uin, now);
    const { rows, total } = cutPage(members, { offset, limit, repeat: repeatPages });
    return { Total: total, Items: rows.map((member) => toItem(member, rootNodeId)) };
  },
});

function toItem({ uin, name, type, joinedAt, mayQuit }: Member, nodeId: number): Encodable {
  return {
    MemberUin: BigInt(uin),
    Name: name,
    MemberType: type,
    OrgPolicyType: 'Financial',
    OrgPolicyName: '财务管理',
    OrgPermission: [{ Id: 1, Name: '查看账单' }],
    NodeId: nodeId,
    NodeName: 'Root',
    Remark: '',
    CreateTime: chinaSeconds(joinedAt),
    UpdateTime: chinaSeconds(joinedAt),
    IsAllowQuit: mayQuit ? 'Allow' : 'Denied',
    PayUin: uin,
    PayName: name,
    OrgIdentity: [],
    BindStatus: 'Unbound',
    PermissionStatus: 'Confirmed',
    Tags: [],
    NickName: name,
  };
}
