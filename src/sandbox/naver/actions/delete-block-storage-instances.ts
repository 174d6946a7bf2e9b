import { inOperation, protectedStill } from '../refusal.js';
import { releaseAction } from '../mutation.js';
import { getBlockStorageInstanceList } from './get-block-storage-instance-list.js';

export const deleteBlockStorageInstances = releaseAction({
  name: 'deleteBlockStorageInstances',
  shows: getBlockStorageInstanceList,
  id: 'blockStorageInstanceNoList',
  check: ({ isProtected, parentNo }) => {
    if (isProtected) throw protectedStill();
    if (parentNo !== null) throw inOperation('The block storage is attached.');
  },
});
