import { MUTATIONS } from '../mutations.js';
import { cvmInstance } from '../inventory/cvm-instance.js';
import { partsOf, resourceRemedy, stands, untilGone } from './_resource.js';

/** Takes a machine out of the recycle bin for good; before it was returned, the call would only return it. */
export const destroyCvmInstance = resourceRemedy({
  meta: {
    id: 'destroy-cvm-instance',
    stage: 'release',
    clears: ['tencent.services'],
    destroys: true,
    waitSeconds: 900,
    messages: {
      effect: 'Destroy the CVM instance {id} in the recycle bin.',
      destroys: 'Its system disk and everything on it.',
    },
  },
  mutation: MUTATIONS.terminateInstances,
  kind: cvmInstance,
  suits: (found, { refunds }) =>
    found.leaving === 'in-bin' || (refunds && found.charge === 'prepaid' && stands(found)),
  draft: ({ id }, { listed }) => ({
    after: [
      { remedy: 'lift-cvm-protection', id },
      { remedy: 'return-cvm-instance', id },
    ],
    takes: partsOf(id, listed),
  }),
  parameters: (id) => ({ InstanceIds: [id] }),
  stateOf: untilGone,
});
