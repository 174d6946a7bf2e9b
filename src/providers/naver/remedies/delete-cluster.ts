import { MUTATIONS } from '../actions.js';
import { kubernetesCluster } from '../inventory/kubernetes-cluster.js';
import { heldRemedy, takenServers } from './_held.js';

/** The servers of a cluster go with it. */
export const deleteCluster = heldRemedy({
  id: 'delete-cluster',
  kind: kubernetesCluster,
  mutation: MUTATIONS.clustersUuidDelete,
  send: (client, { id, region }) =>
    client.changeKubernetes(MUTATIONS.clustersUuidDelete, region, { path: { uuid: id } }),
  more: async ({ resource, hold }, facts) => {
    const nodes = await facts.nodes(resource);
    const takes = await takenServers({ resource, hold: { ...hold, takes: nodes } }, facts);
    return { takes, clears: [resource.id, ...takes.map(({ id }) => id)] };
  },
  after: ['lift-cluster-protection'],
  destroys: true,
  clears: ['naver.services'],
  waitSeconds: 3600,
  messages: {
    effect: 'Delete the Kubernetes cluster {id}.',
    destroys: 'Its nodes and everything on them.',
  },
});
