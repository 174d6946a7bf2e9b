import { MUTATIONS } from '../actions.js';
import { snapshot } from '../inventory/snapshot.js';
import { releaseRemedy } from './_held.js';

/** Snapshots outlive their storage. */
export const deleteSnapshot = releaseRemedy({
  id: 'delete-snapshot',
  kind: snapshot,
  mutation: MUTATIONS.deleteBlockStorageSnapshotInstances,
  form: (id) => ({ 'blockStorageSnapshotInstanceNoList.1': id }),
  waitSeconds: 600,
  messages: { effect: 'Delete the snapshot {id}.', destroys: 'The state that it keeps.' },
});
