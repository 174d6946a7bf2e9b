import { Refusal } from '../refusal.js';
import { task } from '../views/standing.js';
import { releaseAction } from '../mutation.js';
import { getAutoScalingGroupList } from './get-auto-scaling-group-list.js';

export const deleteAutoScalingGroup = releaseAction({
  name: 'deleteAutoScalingGroup',
  shows: getAutoScalingGroupList,
  id: 'autoScalingGroupNo',
  check: (group, { state }) => {
    if (!Object.hasOwn(state.releases.under, task('empty', group))) {
      throw new Refusal('query', 400, '1250700', 'The group is in use.');
    }
  },
});
