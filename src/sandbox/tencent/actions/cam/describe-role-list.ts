import { defineAction } from '../../action.js';
import { cutPage } from '../../paging.js';
import { integer, required, unsupported } from '../../parameters.js';
import { lookAtAll } from '../../views/present.js';
import { chinaSeconds } from '../../views/times.js';

export const describeRoleList = defineAction({
  service: 'cam',
  name: 'DescribeRoleList',
  parameters: {
    Page: required(integer({ min: 1 })),
    Rp: required(integer({ min: 1, max: 200 })),
    ...unsupported('Tags'),
  },
  run: ({ values: { Page: page, Rp: limit }, state, accountId, now, repeatPages }) => {
    const here = lookAtAll(state, state.roles, ({ id }) => id, now);
    const { rows, total } = cutPage(here, { offset: (page - 1) * limit, limit, repeat: repeatPages });
    return {
      TotalNum: total,
      List: rows.map(({ id, name, type, policy, createdAt }) => ({
        RoleId: id,
        RoleName: name,
        PolicyDocument: policy,
        Description: '',
        AddTime: chinaSeconds(createdAt),
        UpdateTime: chinaSeconds(createdAt),
        ConsoleLogin: 0,
        RoleType: type,
        SessionDuration: 7200,
        DeletionTaskId: null,
        Tags: null,
        RoleArn: `qcs::cam::uin/${accountId}:roleName/${name}`,
      })),
    };
  },
});
