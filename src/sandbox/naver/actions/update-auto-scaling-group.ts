import { beginRelease } from '../../engine/releases.js';
import { integer } from '../parameters.js';
import { badParameter } from '../refusal.js';
import { task } from '../views/standing.js';
import { changeAction } from '../mutation.js';
import { getAutoScalingGroupList } from './get-auto-scaling-group-list.js';

const SIZE = integer();

export const updateAutoScalingGroup = changeAction({
  name: 'updateAutoScalingGroup',
  shows: getAutoScalingGroupList,
  id: 'autoScalingGroupNo',
  parameters: { minSize: SIZE, maxSize: SIZE, desiredCapacity: SIZE },
  apply: (one, _seen, { state, now }, { minSize, maxSize, desiredCapacity }) => {
    if ([minSize, maxSize, desiredCapacity].some((size) => size !== 0)) {
      throw badParameter('Here a group can only be run down: all three sizes must be 0.');
    }
    beginRelease(state.releases, task('empty', one), now);
  },
});
