import { MUTATIONS } from '../actions.js';
import { accessKeyRemedy } from './_access-key.js';

/** Whatever still uses the key fails from now on, while it can be made active again. */
export const suspendAccessKey = accessKeyRemedy({
  id: 'suspend-access-key',
  mutation: MUTATIONS.suspendKey,
  body: { active: false },
  isFor: ({ active }) => active,
  isReached: (key) => key?.active !== true,
  after: () => [],
  destroys: false,
  messages: { effect: 'Suspend the access key {id} of the sub account {owner}.' },
});
