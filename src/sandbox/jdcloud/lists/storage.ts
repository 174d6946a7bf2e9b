import type { Listing } from './list.js';

/** Disks, snapshots, file systems. Buckets have a list without pages (actions/oss.ts). */
export const STORAGE: readonly Listing[] = [
  {
    kind: 'disk',
    service: 'disk',
    name: 'describeDisks',
    path: 'disks',
    rows: 'disks',
    id: 'diskId',
    label: 'name',
    status: 'status',
    created: 'createTime',
    charge: { member: 'charge', times: 'utc' },
    filters: { diskId: 'diskId', name: 'name', status: 'status', az: 'az' },
    extra: ['orders'],
  },
  {
    kind: 'snapshot',
    service: 'disk',
    name: 'describeSnapshots',
    path: 'snapshots',
    rows: 'snapshots',
    id: 'snapshotId',
    label: 'name',
    status: 'status',
    created: 'createTime',
    extra: ['snapshotSource'],
    filters: { snapshotId: 'snapshotId', name: 'name', status: 'status' },
    select: (snapshots, input) => {
      const source = input.query.get('snapshotSource') ?? 'private';
      return [snapshots.filter(({ details }) => details['snapshotSource'] === source), input];
    },
  },
  {
    kind: 'fileSystem',
    service: 'zfs',
    name: 'describeFileSystems',
    path: 'fileSystems',
    rows: 'fileSystems',
    id: 'fileSystemId',
    label: 'name',
    status: 'status',
    created: 'createTime',
    filters: { fileSystemId: 'fileSystemId', name: 'name', status: 'status' },
  },
];
