import { MUTATIONS } from '../mutations.js';
import { cvmInstance } from '../inventory/cvm-instance.js';
import { isPostpaid, partsOf, resourceRemedy, stands, untilGone } from './_resource.js';

/** Destroys a machine that is paid by use, with the disks and the plain address that go with it. */
export const terminateCvmInstance = resourceRemedy({
  meta: {
    id: 'terminate-cvm-instance',
    stage: 'release',
    clears: ['tencent.services'],
    destroys: true,
    waitSeconds: 900,
    messages: {
      effect: 'Terminate the CVM instance {id}.',
      destroys: 'Its system disk and everything on it.',
    },
  },
  mutation: MUTATIONS.terminateInstances,
  kind: cvmInstance,
  suits: (found) => isPostpaid(found) && stands(found),
  draft: ({ id }, { listed }) => ({
    after: [{ remedy: 'lift-cvm-protection', id }],
    takes: partsOf(id, listed),
  }),
  parameters: (id) => ({ InstanceIds: [id] }),
  stateOf: untilGone,
});
