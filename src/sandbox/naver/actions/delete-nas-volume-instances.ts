import { flag } from '../parameters.js';
import { protectedStill } from '../refusal.js';
import { releaseAction } from '../mutation.js';
import { getNasVolumeInstanceList } from './get-nas-volume-instance-list.js';

export const deleteNasVolumeInstances = releaseAction({
  name: 'deleteNasVolumeInstances',
  shows: getNasVolumeInstanceList,
  id: 'nasVolumeInstanceNoList',
  parameters: { isAsync: flag() },
  check: ({ isProtected }) => {
    if (isProtected) throw protectedStill();
  },
});
