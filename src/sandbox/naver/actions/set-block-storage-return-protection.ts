import { flag, required } from '../parameters.js';
import { changeAction } from '../mutation.js';
import { getBlockStorageInstanceList } from './get-block-storage-instance-list.js';

export const setBlockStorageReturnProtection = changeAction({
  name: 'setBlockStorageReturnProtection',
  shows: getBlockStorageInstanceList,
  id: 'blockStorageInstanceNo',
  parameters: { isReturnProtection: required(flag()) },
  apply: (one, _seen, _scene, { isReturnProtection }) => {
    one.isProtected = isReturnProtection;
  },
});
