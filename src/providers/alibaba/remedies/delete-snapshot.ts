import { ACTIONS } from '../actions.js';
import { snapshot } from '../inventory/snapshot.js';
import { releaseRemedy } from './_resource.js';

/** Disks were made from it: the provider wants to be told twice. */
const MADE_DISKS = 'disk';
/** A custom image uses it, which has no action here and must go first. */
const MADE_IMAGES: ReadonlySet<string> = new Set(['image', 'image_disk']);

export const deleteSnapshot = releaseRemedy({
  id: 'delete-snapshot',
  kind: snapshot,
  action: ACTIONS.deleteSnapshot,
  waitSeconds: 300,
  messages: { effect: 'Delete the snapshot {id}.', destroys: 'The copy of the disk that it holds.' },
  applies: ({ usage = '' }) => !MADE_IMAGES.has(usage),
  detail: ({ usage }) => (usage === MADE_DISKS ? { target: { force: 'true' } } : {}),
  parameters: ({ subject, target }) => ({
    SnapshotId: subject.id,
    ...(target['force'] === 'true' ? { Force: true } : {}),
  }),
});
