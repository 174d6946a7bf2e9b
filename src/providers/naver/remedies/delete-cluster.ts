import { MUTATIONS } from '../actions.js';
import { kubernetesCluster } from '../inventory/kubernetes-cluster.js';
import { heldRemedy } from './_held.js';

/** The servers of a cluster go with it. */
export const deleteCluster = heldRemedy({
  id: 'delete-cluster',
  kind: kubernetesCluster,
  mutation: MUTATIONS.clustersUuidDelete,
  send: (client, { id, region }) =>
    client.changeKubernetes(MUTATIONS.clustersUuidDelete, region, { path: { uuid: id } }),
  after: ['lift-cluster-protection'],
  destroys: true,
  clears: ['naver.services'],
  waitSeconds: 3600,
  messages: {
    effect: 'Delete the Kubernetes cluster {id}.',
    destroys: 'Its nodes and everything on them.',
  },
});
