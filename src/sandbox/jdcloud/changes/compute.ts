import type { Product } from '../entities/products.js';
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
  },
  {
    kind: 'container',
    service: 'nativecontainer',
    name: 'deleteContainer',
    path: 'containers/{containerId}',
    guarded: true,
    states: QUIET,
  },
  { kind: 'pod', service: 'pod', name: 'deletePod', path: 'pods/{podId}', guarded: true, states: QUIET },
];
