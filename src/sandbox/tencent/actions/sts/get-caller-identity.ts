import { defineAction } from '../../action.js';

/** Says whose key it is; every key may ask. */
export const getCallerIdentity = defineAction({
  service: 'sts',
  name: 'GetCallerIdentity',
  parameters: {},
  run: ({ state: { principal }, accountId }) => {
    const uin = principal.kind === 'root' ? accountId : principal.uin;
    return {
      Arn: `qcs::cam:${accountId}:uin/${uin}`,
      AccountId: accountId,
      UserId: uin,
      PrincipalId: uin,
      Type: principal.kind === 'root' ? 'RootAccount' : 'CAMUser',
    };
  },
});
