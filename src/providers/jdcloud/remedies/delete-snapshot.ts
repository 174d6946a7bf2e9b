import { ACTIONS } from '../actions.js';
import { snapshot } from '../inventory/snapshot.js';
import { releaseRemedy } from './_resource.js';

/** Takes a snapshot away. */
export const deleteSnapshot = releaseRemedy({
  id: 'delete-snapshot',
  kind: snapshot,
  action: ACTIONS.deleteSnapshot,
  part: 'snapshotId',
  waitSeconds: 600,
  messages: {
    effect: 'Delete the snapshot {id}.',
    destroys: 'The state of the disk that it keeps.',
  },
});
