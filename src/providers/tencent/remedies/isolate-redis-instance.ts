import { MUTATIONS } from '../mutations.js';
import { redisInstance } from '../inventory/redis-instance.js';
import { isPostpaid, resourceRemedy, stands, untilBinned } from './_resource.js';

/** Isolates a database that is paid by use. Protected ones are left to a person. */
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
  suits: (found) => isPostpaid(found) && stands(found) && found.isProtected !== true,
  parameters: (id) => ({ InstanceId: id }),
  stateOf: untilBinned,
});
