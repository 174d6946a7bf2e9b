import { ACTIONS } from '../actions.js';
import { redisInstance } from '../inventory/redis-instance.js';
import { isFree, resourceRemedy, untilBinned } from './_resource.js';

/** Deletes a cache, which lies in the recycle bin from then on. */
export const deleteRedisInstance = resourceRemedy(
  {
    id: 'delete-redis-instance',
    stage: 'release',
    // The step that empties the bin clears it.
    clears: [],
    destroys: true,
    kind: redisInstance,
    action: ACTIONS.deleteCacheInstance,
    part: 'cacheInstanceId',
    waitSeconds: 900,
    messages: {
      effect: 'Delete the Redis instance {id}.',
      destroys: 'Its data, unless it is restored from the recycle bin.',
    },
    suits: isFree,
  },
  untilBinned,
);
