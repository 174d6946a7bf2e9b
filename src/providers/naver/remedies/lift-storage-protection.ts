import { MUTATIONS } from '../actions.js';
import { blockStorage } from '../inventory/block-storage.js';
import { changeRemedy, isUnprotected } from './_held.js';

/** A protected storage cannot be deleted. */
export const liftStorageProtection = changeRemedy({
  id: 'lift-storage-protection',
  kind: blockStorage,
  mutation: MUTATIONS.setBlockStorageReturnProtection,
  form: (id) => ({ blockStorageInstanceNo: id, isReturnProtection: false }),
  isReached: isUnprotected,
  waitSeconds: 300,
  messages: { effect: 'Switch off return protection of the block storage {id}.' },
});
