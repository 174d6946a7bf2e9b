import { MUTATIONS } from '../mutations.js';
import { cvmInstance } from '../inventory/cvm-instance.js';
import { isPostpaid, resourceRemedy } from './_resource.js';

/** Allows a machine to be terminated by API. Source: `DisableApiTermination` in the model of the official SDK. */
export const liftCvmProtection = resourceRemedy({
  meta: {
    id: 'lift-cvm-protection',
    stage: 'release',
    clears: [],
    destroys: false,
    waitSeconds: 120,
    messages: { effect: 'Lift the termination protection of the CVM instance {id}.' },
  },
  mutation: MUTATIONS.modifyInstancesAttribute,
  kind: cvmInstance,
  suits: (found, { refunds }) =>
    found.isProtected === true && (isPostpaid(found) || refunds || found.leaving === 'in-bin'),
  parameters: (id) => ({ InstanceIds: [id], DisableApiTermination: false }),
  stateOf: (found) => (found?.isProtected === true ? 'todo' : 'done'),
});
