import { MUTATIONS } from '../mutations.js';
import { redisInstance } from '../inventory/redis-instance.js';
import { resourceRemedy, untilGone, willBeBinned } from './_resource.js';

/** Takes a database out of the recycle bin for good. */
export const destroyRedisInstance = resourceRemedy({
  meta: {
    id: 'destroy-redis-instance',
    stage: 'release',
    clears: ['tencent.services'],
    destroys: true,
    waitSeconds: 1800,
    messages: {
      effect: 'Destroy the Redis instance {id} in the recycle bin.',
      destroys: 'Its data and backups.',
    },
  },
  mutation: MUTATIONS.cleanUpInstance,
  kind: redisInstance,
  suits: willBeBinned,
  draft: ({ id }) => ({
    after: ['lift-redis-protection', 'isolate-redis-instance', 'return-redis-instance'].map((remedy) => ({
      remedy,
      id,
    })),
  }),
  parameters: (id) => ({ InstanceId: id }),
  stateOf: untilGone,
});
