import type { Product } from '../entities/products.js';
import { present } from '../holdings.js';
import { refuseState } from '../refusal.js';
import type { Release } from './release.js';

const QUIET = ['running', 'stopped', 'error'];

interface Attachment {
  readonly autoDelete?: boolean;
  readonly cloudDisk?: { readonly diskId?: string };
}

/** Disks that are deleted together with their machine. */
export function ownDisks({ details }: Product): readonly string[] {
  const { systemDisk, dataDisks } = details as {
    readonly systemDisk?: Attachment;
    readonly dataDisks?: readonly Attachment[] | null;
  };
  return [...(systemDisk ? [systemDisk] : []), ...(dataDisks ?? [])].flatMap(({ autoDelete, cloudDisk }) =>
    autoDelete === true && cloudDisk?.diskId !== undefined ? [cloudDisk.diskId] : [],
  );
}

/** A node group of a cluster keeps its machines in an availability group. */
function isNodeOf(machine: Product, cluster: Product): boolean {
  const groups = (cluster.details['nodeGroups'] ?? []) as { readonly agId?: string }[];
  const { id } = (machine.details['ag'] ?? {}) as { readonly id?: string };
  return id !== undefined && groups.some(({ agId }) => agId === id);
}

/** Machines, images, clusters, containers. */
export const COMPUTE_RELEASES: readonly Release[] = [
  {
    kind: 'vm',
    service: 'vm',
    name: 'deleteInstance',
    path: 'instances/{instanceId}',
    query: ['deletePrimaryNetworkInterfaceAllElasticIp'],
    guarded: true,
    states: QUIET,
    along: ownDisks,
  },
  { kind: 'image', service: 'vm', name: 'deleteImage', path: 'images/{imageId}', query: ['deleteSnapshot'] },
  {
    kind: 'cluster',
    service: 'kubernetes',
    name: 'deleteCluster',
    path: 'clusters/{clusterId}',
    query: ['routeTableId'],
    guarded: true,
    along: (cluster, input) => {
      const nodes = present(input, 'vm').filter((machine) => isNodeOf(machine, cluster));
      return nodes.flatMap((node) => [node.id, ...ownDisks(node)]);
    },
  },
  {
    kind: 'container',
    service: 'nativecontainer',
    name: 'deleteContainer',
    path: 'containers/{containerId}',
    guarded: true,
    states: QUIET,
  },
  {
    kind: 'dedicatedHost',
    service: 'dh',
    name: 'releaseDedicatedHost',
    path: 'dedicatedHost/{dedicatedHostId}',
    guarded: true,
    states: ['available', 'unavailable', 'under-assessment'],
    obstacle: ({ id }, input) =>
      present(input, 'vm').some(({ details }) => details['dedicatedHostId'] === id)
        ? refuseState('there are instances on the host')
        : undefined,
  },
  { kind: 'pod', service: 'pod', name: 'deletePod', path: 'pods/{podId}', guarded: true, states: QUIET },
];
