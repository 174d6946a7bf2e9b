import { MUTATIONS } from '../actions.js';
import { kubernetesCluster } from '../inventory/kubernetes-cluster.js';
import { heldRemedy, isUnprotected } from './_held.js';

/** A protected cluster cannot be deleted. */
export const liftClusterProtection = heldRemedy({
  id: 'lift-cluster-protection',
  kind: kubernetesCluster,
  mutation: MUTATIONS.clustersUuidReturnProtectionPatch,
  send: (client, { id, region }) =>
    client.changeKubernetes(MUTATIONS.clustersUuidReturnProtectionPatch, region, {
      path: { uuid: id },
      body: { returnProtection: false },
    }),
  isReached: isUnprotected,
  destroys: false,
  clears: [],
  waitSeconds: 300,
  messages: { effect: 'Switch off return protection of the Kubernetes cluster {id}.' },
});
