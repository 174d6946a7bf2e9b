import { releaseAction } from '../mutation.js';
import { getBlockStorageSnapshotInstanceList } from './get-block-storage-snapshot-instance-list.js';

export const deleteBlockStorageSnapshotInstances = releaseAction({
  name: 'deleteBlockStorageSnapshotInstances',
  shows: getBlockStorageSnapshotInstanceList,
  id: 'blockStorageSnapshotInstanceNoList',
});
