import { ACTIONS } from '../actions.js';
import { cloudDisk } from '../inventory/cloud-disk.js';
import { isFree, releaseRemedy, willBeFree } from './_resource.js';

/** Takes away a disk that is paid by use and attached to nothing by then. Those in the recycle bin have no call. */
export const deleteDisk = releaseRemedy({
  id: 'delete-disk',
  kind: cloudDisk,
  action: ACTIONS.deleteDisk,
  part: 'diskId',
  waitSeconds: 600,
  messages: {
    effect: 'Delete the cloud disk {id}.',
    destroys: 'Everything on it; its snapshots stay.',
  },
  suits: (thing, around) => thing.charge === 'postpaid' && isFree(thing) && willBeFree(thing, around),
});
