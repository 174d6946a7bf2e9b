import { ACTIONS } from '../actions.js';
import { cloudDisk } from '../inventory/disk.js';
import type { Holding } from '../inventory/holding.js';
import { partsOf, releaseRemedy } from './_resource.js';

/** Disks that are attached to nothing, or that an instance leaves behind. */
export const releaseDisk = releaseRemedy({
  id: 'release-disk',
  kind: cloudDisk,
  action: ACTIONS.deleteDisk,
  waitSeconds: 300,
  messages: {
    effect: 'Release the cloud disk {id}.',
    destroys: 'Everything on it, and its automatic snapshots.',
  },
  applies: ({ attachedTo }, all) => attachedTo === undefined || isReleased(attachedTo.id, all),
  detail: (holding, all) => ({
    takes: partsOf(holding, all),
    after:
      holding.attachedTo === undefined ? [] : [{ remedy: 'release-ecs-instance', id: holding.attachedTo.id }],
  }),
  parameters: ({ subject }) => ({ DiskId: subject.id }),
});

/** Whether an instance is one that is released here; a subscription keeps its disks. */
function isReleased(instanceId: string, all: readonly Holding[]): boolean {
  return all.some(
    ({ id, charge, managedBy }) => id === instanceId && charge === 'postpaid' && managedBy === undefined,
  );
}
