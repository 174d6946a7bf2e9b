import { MUTATIONS } from '../mutations.js';
import { lighthouseInstance } from '../inventory/lighthouse-instance.js';
import { resourceRemedy, stands, untilBinned } from './_resource.js';

/** Gives an instance back before its term ends. */
export const returnLighthouseInstance = resourceRemedy({
  meta: {
    id: 'return-lighthouse-instance',
    stage: 'release',
    clears: [],
    destroys: false,
    onlyForRefund: true,
    waitSeconds: 900,
    messages: {
      effect: 'Return the Lighthouse instance {id} with its data disks: it goes to the recycle bin.',
    },
  },
  mutation: MUTATIONS.isolateLighthouseInstances,
  kind: lighthouseInstance,
  suits: stands,
  parameters: (id) => ({ InstanceIds: [id] }),
  stateOf: untilBinned,
});
