import { MUTATIONS } from '../actions.js';
import { autoScalingGroup } from '../inventory/auto-scaling-group.js';
import { blockStorage } from '../inventory/block-storage.js';
import { SERVER, server } from '../inventory/server.js';
import { takenOf } from '../../_shared/resource.js';
import { networkInterface } from '../inventory/network-interface.js';
import { changeRemedy, goingWith, takenBy } from './_held.js';

/** A group with servers makes new ones in place of those that go, so it is run down first. */
export const emptyAutoScalingGroup = changeRemedy({
  id: 'empty-auto-scaling-group',
  kind: autoScalingGroup,
  mutation: MUTATIONS.updateAutoScalingGroup,
  form: (id) => ({ autoScalingGroupNo: id, minSize: 0, maxSize: 0, desiredCapacity: 0 }),
  isReached: ({ isIdle }) => isIdle === true,
  more: async (held, facts) => {
    const servers = takenBy(held, SERVER, await facts.held(server));
    const ids = new Set(servers.map(({ id }) => id));
    const parts = await Promise.all([facts.held(blockStorage), facts.held(networkInterface)]);
    return { takes: [...servers, ...goingWith(ids, parts.flat()).map(takenOf)] };
  },
  destroys: true,
  waitSeconds: 1800,
  messages: {
    effect: 'Set the sizes of the Auto Scaling group {id} to 0.',
    destroys: 'The servers that it runs, with their base block storages.',
  },
});
