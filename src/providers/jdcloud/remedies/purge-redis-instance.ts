import { ACTIONS } from '../actions.js';
import { redisInstance } from '../inventory/redis-instance.js';
import { isFree, releaseRemedy } from './_resource.js';

/** Takes a cache out of the recycle bin for good. */
export const purgeRedisInstance = releaseRemedy({
  id: 'purge-redis-instance',
  kind: redisInstance,
  action: ACTIONS.deleteRecycledCacheInstance,
  part: 'cacheInstanceId',
  waitSeconds: 900,
  messages: {
    effect: 'Delete the Redis instance {id} from the recycle bin.',
    destroys: 'Its data, for good.',
  },
  suits: (thing) => thing.stage === 'recycled' || isFree(thing),
  draft: ({ id }) => ({ after: [{ remedy: 'delete-redis-instance', id }] }),
});
