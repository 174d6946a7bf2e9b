import { MUTATIONS } from '../actions.js';
import { autoScalingGroup } from '../inventory/auto-scaling-group.js';
import { changeRemedy, takenServers } from './_held.js';

/** A group with servers makes new ones in place of those that go, so it is run down first. */
export const emptyAutoScalingGroup = changeRemedy({
  id: 'empty-auto-scaling-group',
  kind: autoScalingGroup,
  mutation: MUTATIONS.updateAutoScalingGroup,
  form: (id) => ({ autoScalingGroupNo: id, minSize: 0, maxSize: 0, desiredCapacity: 0 }),
  isReached: ({ isIdle }) => isIdle === true,
  more: async (group, facts) => ({ takes: await takenServers(group, facts) }),
  destroys: true,
  waitSeconds: 1800,
  messages: {
    effect: 'Set the sizes of the Auto Scaling group {id} to 0.',
    destroys: 'The servers that it runs, with their base block storages.',
  },
});
