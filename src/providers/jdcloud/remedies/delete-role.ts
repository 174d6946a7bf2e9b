import { ACTIONS } from '../actions.js';
import { readRoles } from '../facts/access.js';
import { IDENTITY } from './_access.js';
import { defineRemedy } from './_remedy.js';
import { placeOf } from './_step.js';

/** Deletes a role that somebody made; with it goes the access of those who may assume it. */
export const deleteRole = defineRemedy({
  ...IDENTITY,
  id: 'delete-role',
  destroys: true,
  action: ACTIONS.deleteRole,
  lookedAtBy: [ACTIONS.describeRoles.id],
  messages: {
    effect: 'Delete the role {id}.',
    destroys: 'The role, and the access of those who assume it.',
  },
  propose: async (facts) =>
    (await facts.roles()).map((roleName) => ({ subject: { type: 'role', id: roleName } })),
  look: async ({ client }, step) => ((await readRoles(client)).includes(placeOf(step).id) ? 'todo' : 'done'),
  request: (step) => ({ path: { roleName: placeOf(step).id } }),
});
