import { defineAction } from '../../action.js';
import { stillThere } from '../../views/present.js';

export const getAccountSummary = defineAction({
  service: 'cam',
  name: 'GetAccountSummary',
  parameters: {},
  run: ({ state, now }) => ({
    Policies: 0,
    Roles: stillThere(state, state.roles, ({ id }) => id, now).length,
    Idps: 0,
    User: stillThere(state, state.users, ({ uin }) => uin, now).length,
    Group: 0,
    Member: 0,
    ...(state.site === 'domestic' ? { IdentityProviders: 0 } : {}),
  }),
});
