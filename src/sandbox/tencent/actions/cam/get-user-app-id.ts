import { defineAction } from '../../action.js';

export const getUserAppId = defineAction({
  service: 'cam',
  name: 'GetUserAppId',
  parameters: {},
  run: ({ state: { principal, appId }, accountId }) => ({
    Uin: principal.kind === 'root' ? accountId : principal.uin,
    OwnerUin: accountId,
    AppId: appId,
  }),
});
