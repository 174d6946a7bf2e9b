import { MUTATIONS } from '../actions.js';
import { blockStorage } from '../inventory/block-storage.js';
import { releaseRemedy } from './_held.js';

/** Storages that do not go with a server. */
export const deleteBlockStorage = releaseRemedy({
  id: 'delete-block-storage',
  kind: blockStorage,
  mutation: MUTATIONS.deleteBlockStorageInstances,
  form: (id) => ({ 'blockStorageInstanceNoList.1': id }),
  isFor: ({ goesAlong }) => goesAlong !== true,
  after: ['lift-storage-protection', 'detach-block-storage'],
  waitSeconds: 1200,
  messages: { effect: 'Delete the block storage {id}.', destroys: 'Everything on it.' },
});
