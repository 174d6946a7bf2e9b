import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findHere, letGo } from '../../releasing.js';
import { liveDisks } from '../../views/live.js';

/** Releases a disk that is attached to nothing. */
export const deleteDisk = defineAction({
  service: 'ecs',
  name: 'DeleteDisk',
  parameters: {
    DiskId: required(text()),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: (call) => {
    const { DiskId: id } = call.values;
    const { instanceId } = findHere(liveDisks(call), id, call, 'InvalidDiskId.NotFound');
    if (instanceId !== null)
      throw new Refusal('IncorrectDiskStatus', 403, 'The disk is attached to an instance.');
    letGo(call, id, 'IncorrectDiskStatus');
    return {};
  },
});
