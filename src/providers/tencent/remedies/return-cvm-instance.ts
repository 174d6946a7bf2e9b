import { MUTATIONS } from '../mutations.js';
import { cvmInstance } from '../inventory/cvm-instance.js';
import { resourceRemedy, stands, untilBinned } from './_resource.js';

/** Gives a prepaid machine back: the first termination only moves it to the recycle bin. */
export const returnCvmInstance = resourceRemedy({
  meta: {
    id: 'return-cvm-instance',
    stage: 'release',
    clears: [],
    destroys: false,
    onlyForRefund: true,
    waitSeconds: 900,
    messages: {
      effect: 'Return the prepaid CVM instance {id}: it goes to the recycle bin.',
    },
  },
  mutation: MUTATIONS.terminateInstances,
  kind: cvmInstance,
  suits: (found) => found.charge === 'prepaid' && stands(found),
  draft: ({ id }) => ({ after: [{ remedy: 'lift-cvm-protection', id }] }),
  parameters: (id) => ({ InstanceIds: [id] }),
  stateOf: untilBinned,
});
