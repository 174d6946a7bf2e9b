import { MUTATIONS } from '../mutations.js';
import { cloudDisk } from '../inventory/cloud-disk.js';
import { resourceRemedy, stands, untilGone, willBeFree } from './_resource.js';

/** Takes a disk out of the recycle bin for good; before it was returned, the call would only return it. */
export const destroyCloudDisk = resourceRemedy({
  meta: {
    id: 'destroy-cloud-disk',
    stage: 'release',
    clears: ['tencent.services'],
    destroys: true,
    waitSeconds: 600,
    messages: {
      effect: 'Destroy the cloud disk {id} in the recycle bin.',
      destroys: 'Everything on it.',
    },
  },
  mutation: MUTATIONS.terminateDisks,
  kind: cloudDisk,
  suits: (found, around) =>
    found.leaving === 'in-bin' ||
    (around.refunds && found.charge === 'prepaid' && stands(found) && willBeFree(found, around)),
  draft: ({ id }) => ({ after: [{ remedy: 'return-cloud-disk', id }] }),
  parameters: (id) => ({ DiskIds: [id] }),
  stateOf: untilGone,
});
