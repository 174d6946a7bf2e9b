import { MUTATIONS } from '../actions.js';
import { accessKeyRemedy } from './_access-key.js';

/** Only after it was suspended, which shows what still uses it. */
export const deleteAccessKey = accessKeyRemedy({
  id: 'delete-access-key',
  mutation: MUTATIONS.deleteKey,
  body: {},
  isFor: () => true,
  isReached: (key) => key === undefined,
  after: (id) => [{ remedy: 'suspend-access-key', id }],
  destroys: true,
  messages: { effect: 'Delete the access key {id} of the sub account {owner}.' },
});
