import { defineAction } from '../../action.js';
import { lookAtAll } from '../../views/present.js';
import { toPerson } from './person.js';

/** All sub-users at once: the list has no pages. */
export const listUsers = defineAction({
  service: 'cam',
  name: 'ListUsers',
  parameters: {},
  run: ({ state, now }) => ({ Data: lookAtAll(state, state.users, ({ uin }) => uin, now).map(toPerson) }),
});
