import { MUTATIONS } from '../mutations.js';
import { redisInstance } from '../inventory/redis-instance.js';
import { resourceRemedy, stands, untilBinned, willBeOpen } from './_resource.js';

/** Gives a prepaid database back. */
export const returnRedisInstance = resourceRemedy({
  meta: {
    id: 'return-redis-instance',
    stage: 'release',
    clears: [],
    destroys: false,
    onlyForRefund: true,
    waitSeconds: 900,
    messages: {
      effect: 'Return the prepaid Redis instance {id}: it goes to the recycle bin.',
    },
  },
  mutation: MUTATIONS.destroyPrepaidInstance,
  kind: redisInstance,
  suits: (found, around) => found.charge === 'prepaid' && stands(found) && willBeOpen(found, around),
  draft: ({ id }) => ({ after: [{ remedy: 'lift-redis-protection', id }] }),
  parameters: (id) => ({ InstanceId: id }),
  stateOf: untilBinned,
});
