import { ACTIONS } from '../actions.js';
import { untilDisabled } from './_access.js';
import { ownerKeyRemedy } from './_owner-key.js';

/** Disables another key of the owner, which can be undone. */
export const disableOwnerKey = ownerKeyRemedy({
  id: 'disable-owner-key',
  action: ACTIONS.disabledUserAccessKey,
  destroys: false,
  messages: { effect: 'Disable the access key {id} of the account owner.' },
  suits: ({ enabled }) => enabled,
  stateOf: untilDisabled,
});
