import { refuseArgument } from '../refusal.js';
import type { Listing } from './list.js';

const UTC = { member: 'charge', times: 'utc' } as const;

/** Machines, images, containers. */
export const COMPUTE: readonly Listing[] = [
  {
    kind: 'vm',
    service: 'vm',
    name: 'describeInstances',
    path: 'instances',
    rows: 'instances',
    id: 'instanceId',
    label: 'instanceName',
    status: 'status',
    created: 'launchTime',
    charge: UTC,
    filters: { instanceId: 'instanceId', name: 'instanceName', status: 'status', az: 'az' },
  },
  {
    kind: 'image',
    service: 'vm',
    name: 'describeImages',
    path: 'images',
    rows: 'images',
    id: 'imageId',
    label: 'name',
    status: 'status',
    created: 'createTime',
    extra: ['imageSource', 'platform', 'imageName', 'status', 'ids'],
    select: (images, input) => {
      const source = input.query.get('imageSource');
      const ids = [...input.query].filter(([name]) => name.startsWith('ids.')).map(([, id]) => id);
      if (source === undefined && ids.length === 0) throw refuseArgument('imageSource is required');
      const chosen = images
        .filter(({ details }) => source === undefined || details['imageSource'] === source)
        .filter(({ id }) => ids.length === 0 || ids.includes(id));
      return [chosen, input];
    },
  },
  {
    kind: 'dedicatedHost',
    service: 'dh',
    name: 'describeDedicatedHosts',
    path: 'dedicatedHosts',
    rows: 'dedicatedHosts',
    id: 'dedicatedHostId',
    label: 'name',
    status: 'status',
    created: 'createTime',
    charge: UTC,
  },
  {
    kind: 'cluster',
    service: 'kubernetes',
    name: 'describeClusters',
    path: 'clusters',
    rows: 'clusters',
    id: 'clusterId',
    label: 'name',
    status: 'clusterState',
    created: 'createTime',
    filters: { id: 'clusterId', name: 'name' },
  },
  {
    kind: 'container',
    service: 'nativecontainer',
    name: 'describeContainers',
    path: 'containers',
    rows: 'containers',
    id: 'containerId',
    label: 'name',
    status: 'status',
    created: 'launchTime',
    charge: UTC,
    filters: { containerId: 'containerId', name: 'name', status: 'status' },
  },
  {
    kind: 'pod',
    service: 'pod',
    name: 'describePods',
    path: 'pods',
    rows: 'pods',
    id: 'podId',
    label: 'name',
    created: 'createTime',
    charge: UTC,
    filters: { podId: 'podId', name: 'name' },
  },
  {
    kind: 'ydVm',
    service: 'yunding',
    name: 'describeVmInstances',
    version: 'v2',
    path: 'ydVmInstances',
    rows: 'instances',
    id: 'instanceId',
    label: 'instanceName',
    status: 'status',
  },
];
