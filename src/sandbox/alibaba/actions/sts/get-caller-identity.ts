import { defineAction } from '../../action.js';

/** Says whose key it is; every key may ask. */
export const getCallerIdentity = defineAction({
  service: 'sts',
  name: 'GetCallerIdentity',
  parameters: {},
  run: ({ state, accountId }) => {
    const { principal } = state;
    if (principal.kind === 'Account') {
      return {
        AccountId: accountId,
        Arn: `acs:ram::${accountId}:root`,
        IdentityType: 'Account',
        PrincipalId: accountId,
        UserId: accountId,
      };
    }
    const userId = state.users.find(({ name }) => name === principal.userName)?.id ?? principal.userName;
    return {
      AccountId: accountId,
      Arn: `acs:ram::${accountId}:user/${principal.userName}`,
      IdentityType: 'RAMUser',
      PrincipalId: userId,
      UserId: userId,
    };
  },
});
