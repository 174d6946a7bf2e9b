import { ACTIONS } from '../actions.js';
import { cloudDisk } from '../inventory/disk.js';
import type { Holding } from '../inventory/holding.js';
import { releaseRemedy } from './_resource.js';

/** Disks that are attached to nothing, or that an instance leaves behind. */
export const releaseDisk = releaseRemedy({
  id: 'release-disk',
  kind: cloudDisk,
  action: ACTIONS.deleteDisk,
  waitSeconds: 300,
  messages: { effect: 'Release the cloud disk {id}.', destroys: 'Everything on it.' },
  applies: ({ attachedTo }, all) => attachedTo === undefined || isReleased(attachedTo.id, all),
  detail: ({ attachedTo }) => ({
    after: attachedTo === undefined ? [] : [{ remedy: 'release-ecs-instance', id: attachedTo.id }],
  }),
  parameters: ({ subject }) => ({ DiskId: subject.id }),
});

/** Whether an instance is one that is released here; a subscription keeps its disks. */
function isReleased(instanceId: string, all: readonly Holding[]): boolean {
  return all.some(({ id, charge }) => id === instanceId && charge === 'postpaid');
}
