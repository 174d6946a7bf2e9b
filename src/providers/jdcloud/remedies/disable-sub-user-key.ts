import { ACTIONS } from '../actions.js';
import { untilDisabled } from './_access.js';
import { subUserKeyRemedy } from './_sub-user-key.js';

/** Disables a key of a sub-user, which can be undone. */
export const disableSubUserKey = subUserKeyRemedy({
  id: 'disable-sub-user-key',
  action: ACTIONS.disableSubUserAccessKey,
  destroys: false,
  messages: { effect: 'Disable the access key {id} of the sub-user {subUser}.' },
  suits: ({ enabled }) => enabled,
  stateOf: untilDisabled,
});
