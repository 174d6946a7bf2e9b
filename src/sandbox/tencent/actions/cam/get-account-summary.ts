import { defineAction } from '../../action.js';

export const getAccountSummary = defineAction({
  service: 'cam',
  name: 'GetAccountSummary',
  parameters: {},
  run: ({ state: { users, roles, site } }) => ({
    Policies: 0,
    Roles: roles.length,
    Idps: 0,
    User: users.length,
    Group: 0,
    Member: 0,
    ...(site === 'domestic' ? { IdentityProviders: 0 } : {}),
  }),
});
