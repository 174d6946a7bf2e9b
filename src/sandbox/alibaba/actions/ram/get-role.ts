import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { closureRole } from '../../closure.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';

/** One role; the role of a running closure among them. */
export const getRole = defineAction({
  service: 'ram',
  name: 'GetRole',
  parameters: { RoleName: required(text()) },
  run: ({ values, state, accountId, now }) => {
    const made = closureRole(state, now);
    const role = [...state.roles, ...(made ? [made] : [])].find(({ name }) => name === values.RoleName);
    if (!role) throw new Refusal('EntityNotExist.Role', 404, `The role not exists: ${values.RoleName}.`);
    const statement = { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: [role.service] } };
    return {
      Role: {
        Arn: `acs:ram::${accountId}:role/${role.name.toLowerCase()}`,
        AssumeRolePolicyDocument: JSON.stringify({ Statement: [statement], Version: '1' }),
        CreateDate: isoSeconds(role.createdAt),
        Description: role.description,
        MaxSessionDuration: 3600,
        RoleId: role.id,
        RoleName: role.name,
        UpdateDate: isoSeconds(role.createdAt),
      },
    };
  },
});
