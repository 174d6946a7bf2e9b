import { ACTIONS } from '../actions.js';
import { kubernetesCluster } from '../inventory/kubernetes-cluster.js';
import { takenOf } from '../../_shared/resource.js';
import type { Thing } from '../inventory/kind.js';
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
  draft: (cluster, { listed }) => {
    const nodes = listed.filter((thing) => isNodeOf(thing, cluster));
    const disks = listed.filter(({ partOf }) => nodes.some(({ id }) => id === partOf));
    return { takes: [...nodes, ...disks].map(takenOf), clears: [cluster, ...nodes].map(({ id }) => id) };
  },
});

/** Whether a machine is a node of a cluster, and so goes with it. */
export function isNodeOf({ group }: Thing, { groups = [] }: Thing): boolean {
  return group !== undefined && groups.includes(group);
}
