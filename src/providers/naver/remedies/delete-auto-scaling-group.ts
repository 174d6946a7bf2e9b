import { MUTATIONS } from '../actions.js';
import { autoScalingGroup } from '../inventory/auto-scaling-group.js';
import { releaseRemedy } from './_held.js';

/** Deletes a group that runs nothing; launch configurations are free and stay. */
export const deleteAutoScalingGroup = releaseRemedy({
  id: 'delete-auto-scaling-group',
  kind: autoScalingGroup,
  mutation: MUTATIONS.deleteAutoScalingGroup,
  form: (id) => ({ autoScalingGroupNo: id }),
  after: ['empty-auto-scaling-group'],
  waitSeconds: 600,
  messages: { effect: 'Delete the Auto Scaling group {id}.' },
});
