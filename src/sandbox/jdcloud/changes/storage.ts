import { refuseState, Refusal } from '../refusal.js';
import type { Release } from './release.js';

/** Disks, snapshots, file systems, buckets. */
export const STORAGE_RELEASES: readonly Release[] = [
  {
    kind: 'disk',
    service: 'disk',
    name: 'deleteDisk',
    path: 'disks/{diskId}',
    query: ['putInRecycleBin'],
    states: ['available'],
    obstacle: ({ charge }) =>
      charge?.mode === 'prepaid_by_duration' ? refuseState('prepaid disks cannot be deleted') : undefined,
  },
  {
    kind: 'snapshot',
    service: 'disk',
    name: 'deleteSnapshot',
    path: 'snapshots/{snapshotId}',
    states: ['available', 'error_create', 'error_delete'],
  },
  {
    kind: 'fileSystem',
    service: 'zfs',
    name: 'deleteFileSystem',
    path: 'fileSystems/{fileSystemId}',
    guarded: true,
  },
  {
    kind: 'bucket',
    service: 'oss',
    name: 'deleteBucket',
    path: 'buckets/{bucketname}',
    obstacle: ({ details }) =>
      Number(details['objects'] ?? 0) > 0
        ? new Refusal(409, 'BucketNotEmpty', 'The bucket you tried to delete is not empty')
        : undefined,
  },
];
