import { badParameter, inOperation } from '../refusal.js';
import { changeAction } from '../mutation.js';
import { getBlockStorageInstanceList } from './get-block-storage-instance-list.js';

export const detachBlockStorageInstances = changeAction({
  name: 'detachBlockStorageInstances',
  shows: getBlockStorageInstanceList,
  id: 'blockStorageInstanceNoList',
  apply: (one, { parentNo, goesAlong }) => {
    if (goesAlong) throw badParameter('A base block storage cannot be detached.');
    if (parentNo === null) throw inOperation('The block storage is not attached.');
    one.parentNo = null;
  },
});
