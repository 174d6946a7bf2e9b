import { MUTATIONS } from '../mutations.js';
import { cloudDisk } from '../inventory/cloud-disk.js';
import { isPostpaid, resourceRemedy, stands, untilGone, willBeFree } from './_resource.js';

/** Destroys a disk that is paid by use, once nothing holds it. */
export const terminateCloudDisk = resourceRemedy({
  meta: {
    id: 'terminate-cloud-disk',
    stage: 'release',
    clears: ['tencent.services'],
    destroys: true,
    waitSeconds: 600,
    messages: {
      effect: 'Terminate the cloud disk {id}.',
      destroys: 'Everything on it; its snapshots stay.',
    },
  },
  mutation: MUTATIONS.terminateDisks,
  kind: cloudDisk,
  suits: (found, around) => isPostpaid(found) && stands(found) && willBeFree(found, around),
  draft: ({ id }) => ({ after: [{ remedy: 'detach-disk', id }] }),
  parameters: (id) => ({ DiskIds: [id] }),
  stateOf: untilGone,
});
