import { cluster } from '../inventory/cluster.js';
import { MUTATIONS } from '../mutations.js';
import { protectionRemedy } from './_protection.js';
import { stands } from './_resource.js';

/** Allows a cluster to be deleted. Source: `DisableClusterDeletionProtection` in the model of the official SDK. */
export const liftTkeProtection = protectionRemedy({
  id: 'lift-tke-protection',
  effect: 'Lift the deletion protection of the TKE cluster {id}.',
  mutation: MUTATIONS.disableClusterDeletionProtection,
  kind: cluster,
  goes: stands,
  parameters: (id) => ({ ClusterId: id }),
});
