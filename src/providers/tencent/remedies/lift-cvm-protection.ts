import { cvmInstance } from '../inventory/cvm-instance.js';
import { MUTATIONS } from '../mutations.js';
import { goesSoon, protectionRemedy } from './_protection.js';

/** Allows a machine to be terminated by API. Source: `DisableApiTermination` in the model of the official SDK. */
export const liftCvmProtection = protectionRemedy({
  id: 'lift-cvm-protection',
  effect: 'Lift the termination protection of the CVM instance {id}.',
  mutation: MUTATIONS.modifyInstancesAttribute,
  kind: cvmInstance,
  goes: goesSoon,
  parameters: (id) => ({ InstanceIds: [id], DisableApiTermination: false }),
});
