import { ACTIONS } from '../actions.js';
import { untilDeleted } from './_access.js';
import { ownerKeyRemedy } from './_owner-key.js';

/** Deletes another key of the owner once it is disabled. */
export const deleteOwnerKey = ownerKeyRemedy({
  id: 'delete-owner-key',
  action: ACTIONS.deleteUserAccessKey,
  destroys: true,
  messages: {
    effect: 'Delete the access key {id} of the account owner.',
    destroys: 'The key: it cannot be restored.',
  },
  suits: () => true,
  draft: ({ id }) => ({ after: [{ remedy: 'disable-owner-key', id }] }),
  stateOf: untilDeleted,
});
