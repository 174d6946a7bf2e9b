import { MUTATIONS } from '../actions.js';
import { blockStorage } from '../inventory/block-storage.js';
import { changeRemedy } from './_held.js';

/** Storages that were added to a server; the one it starts from goes with it. */
export const detachBlockStorage = changeRemedy({
  id: 'detach-block-storage',
  kind: blockStorage,
  mutation: MUTATIONS.detachBlockStorageInstances,
  form: (id) => ({ 'blockStorageInstanceNoList.1': id }),
  isFor: ({ goesAlong }) => goesAlong !== true,
  isReached: ({ holder }) => holder === undefined,
  more: ({ hold: { holder = '' } }) =>
    Promise.resolve({ args: { server: holder }, after: [{ remedy: 'stop-server', id: holder }] }),
  waitSeconds: 600,
  messages: { effect: 'Detach the block storage {id} from the server {server}.' },
});
