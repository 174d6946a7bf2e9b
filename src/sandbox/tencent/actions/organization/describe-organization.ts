import { defineAction } from '../../action.js';
import { lookAt } from '../../../engine/releases.js';
import { oneOf, unsupported } from '../../parameters.js';
import { chinaSeconds } from '../../views/times.js';
import { findOrganization, organizationKey } from './find-organization.js';

export const describeOrganization = defineAction({
  service: 'organization',
  name: 'DescribeOrganization',
  parameters: { Lang: oneOf('en', 'zh'), ...unsupported('Product') },
  run: ({ state, accountId, now }) => {
    const { id, hostUin, name, rootNodeId, createdAt, mayQuit } = findOrganization(state, now);
    lookAt(state.releases, organizationKey(id), now);
    return {
      OrgId: id,
      HostUin: BigInt(hostUin),
      NickName: name,
      OrgType: 0,
      IsManager: hostUin === accountId,
      OrgPolicyType: 'Financial',
      OrgPolicyName: '财务管理',
      OrgPermission: [{ Id: 1, Name: '查看账单' }],
      RootNodeId: rootNodeId,
      CreateTime: chinaSeconds(createdAt),
      JoinTime: chinaSeconds(createdAt),
      IsAllowQuit: mayQuit ? 'Allow' : 'Denied',
      PayUin: hostUin,
      PayName: name,
      IsAssignManager: false,
      IsAuthManager: false,
    };
  },
});
