import { ACTIONS } from '../actions.js';
import { untilDeleted } from './_access.js';
import { subUserKeyRemedy } from './_sub-user-key.js';

/** Deletes a key of a sub-user once it is disabled. */
export const deleteSubUserKey = subUserKeyRemedy({
  id: 'delete-sub-user-key',
  action: ACTIONS.deleteSubUserAccessKey,
  destroys: true,
  messages: {
    effect: 'Delete the access key {id} of the sub-user {subUser}.',
    destroys: 'The key: it cannot be restored.',
  },
  suits: () => true,
  draft: ({ id }) => ({ after: [{ remedy: 'disable-sub-user-key', id }] }),
  stateOf: untilDeleted,
});
