import { ACTIONS } from '../actions.js';
import { kubernetesCluster } from '../inventory/kubernetes-cluster.js';
import { releaseRemedy } from './_resource.js';

/** Takes a cluster away, before the machines of its nodes would be made anew. */
export const deleteKubernetesCluster = releaseRemedy({
  id: 'delete-kubernetes-cluster',
  kind: kubernetesCluster,
  action: ACTIONS.deleteCluster,
  part: 'clusterId',
  waitSeconds: 1800,
  messages: {
    effect: 'Delete the Kubernetes cluster {id}.',
    destroys: 'Its nodes with their disks, and its network.',
  },
});
