import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { flag, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findHere, letGo } from '../../releasing.js';
import { liveSnapshots } from '../../views/live.js';

/** Deletes a snapshot that no image uses; one that disks were made from only by force. */
export const deleteSnapshot = defineAction({
  service: 'ecs',
  name: 'DeleteSnapshot',
  parameters: {
    Force: flag(),
    SnapshotId: required(text()),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: (call) => {
    const { SnapshotId: id, Force: isForced } = call.values;
    const { usage } = findHere(liveSnapshots(call), id, call, 'InvalidSnapshotId.NotFound');
    if (usage === 'image' || usage === 'image_disk')
      throw new Refusal('SnapshotCreatedImage', 403, 'A custom image was made of the snapshot.');
    if (usage === 'disk' && isForced !== true)
      throw new Refusal('SnapshotCreatedDisk', 403, 'Disks were made of the snapshot.');
    letGo(call, id, 'OperationConflict');
    return {};
  },
});
