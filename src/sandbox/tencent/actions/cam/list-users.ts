import { defineAction } from '../../action.js';
import { toPerson } from './person.js';

/** All sub-users at once: the list has no pages. */
export const listUsers = defineAction({
  service: 'cam',
  name: 'ListUsers',
  parameters: {},
  run: ({ state }) => ({ Data: state.users.map(toPerson) }),
});
