import { MUTATIONS } from '../mutations.js';
import { cloudDisk } from '../inventory/cloud-disk.js';
import { resourceRemedy, stands, untilBinned, willBeFree } from './_resource.js';

/** Gives a prepaid disk back: the first termination only moves it to the recycle bin. */
export const returnCloudDisk = resourceRemedy({
  meta: {
    id: 'return-cloud-disk',
    stage: 'release',
    clears: [],
    destroys: false,
    onlyForRefund: true,
    waitSeconds: 600,
    messages: {
      effect: 'Return the prepaid cloud disk {id}: it goes to the recycle bin.',
    },
  },
  mutation: MUTATIONS.terminateDisks,
  kind: cloudDisk,
  suits: (found, around) => found.charge === 'prepaid' && stands(found) && willBeFree(found, around),
  draft: ({ id }) => ({ after: [{ remedy: 'detach-disk', id }] }),
  parameters: (id) => ({ DiskIds: [id] }),
  stateOf: untilBinned,
});
