import { MUTATIONS } from '../mutations.js';
import { redisInstance } from '../inventory/redis-instance.js';
import { isPostpaid, resourceRemedy, stands, untilBinned, willBeOpen } from './_resource.js';

/** Isolates a database that is paid by use. */
export const isolateRedisInstance = resourceRemedy({
  meta: {
    id: 'isolate-redis-instance',
    stage: 'release',
    clears: [],
    destroys: false,
    waitSeconds: 900,
    messages: {
      effect: 'Isolate the Redis instance {id}: it goes to the recycle bin.',
    },
  },
  mutation: MUTATIONS.destroyPostpaidInstance,
  kind: redisInstance,
  suits: (found, around) => isPostpaid(found) && stands(found) && willBeOpen(found, around),
  draft: ({ id }) => ({ after: [{ remedy: 'lift-redis-protection', id }] }),
  parameters: (id) => ({ InstanceId: id }),
  stateOf: untilBinned,
});
