import { flag, required } from '../parameters.js';
import { changeAction } from '../mutation.js';
import { getNasVolumeInstanceList } from './get-nas-volume-instance-list.js';

export const setNasVolumeReturnProtection = changeAction({
  name: 'setNasVolumeReturnProtection',
  shows: getNasVolumeInstanceList,
  id: 'nasVolumeInstanceNo',
  parameters: { isReturnProtection: required(flag()) },
  apply: (one, _seen, _scene, { isReturnProtection }) => {
    one.isProtected = isReturnProtection;
  },
});
