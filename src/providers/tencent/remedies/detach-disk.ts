import { cloudDisk } from '../inventory/cloud-disk.js';
import { MUTATIONS } from '../mutations.js';
import { isPostpaid, resourceRemedy, stands, untilFree, willBeDetached } from './_resource.js';

/** Takes a disk that is to go off its machine. Source: `DetachDisks` in the model of the official SDK. */
export const detachDisk = resourceRemedy({
  meta: {
    id: 'detach-disk',
    stage: 'detach',
    clears: [],
    destroys: false,
    waitSeconds: 600,
    messages: { effect: 'Detach the cloud disk {id} from {holder}.' },
  },
  mutation: MUTATIONS.detachDisks,
  kind: cloudDisk,
  suits: (found, around) =>
    stands(found) && (isPostpaid(found) || around.refunds) && willBeDetached(found, around),
  draft: ({ heldBy = '' }) => ({ args: { holder: heldBy } }),
  parameters: (id) => ({ DiskIds: [id] }),
  stateOf: untilFree,
});
