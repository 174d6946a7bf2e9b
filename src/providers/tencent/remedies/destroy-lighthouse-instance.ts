import { MUTATIONS } from '../mutations.js';
import { lighthouseInstance } from '../inventory/lighthouse-instance.js';
import { resourceRemedy, untilGone, willBeBinned } from './_resource.js';

/** Takes an instance out of the recycle bin for good. */
export const destroyLighthouseInstance = resourceRemedy({
  meta: {
    id: 'destroy-lighthouse-instance',
    stage: 'release',
    clears: ['tencent.services'],
    destroys: true,
    waitSeconds: 900,
    messages: {
      effect: 'Destroy the Lighthouse instance {id} in the recycle bin.',
      destroys: 'Its disks and everything on them.',
    },
  },
  mutation: MUTATIONS.terminateLighthouseInstances,
  kind: lighthouseInstance,
  suits: willBeBinned,
  draft: ({ id }) => ({ after: [{ remedy: 'return-lighthouse-instance', id }] }),
  parameters: (id) => ({ InstanceIds: [id] }),
  stateOf: untilGone,
});
