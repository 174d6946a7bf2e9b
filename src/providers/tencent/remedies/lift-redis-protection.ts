import { redisInstance } from '../inventory/redis-instance.js';
import { MUTATIONS } from '../mutations.js';
import { goesSoon, protectionRemedy } from './_protection.js';

/** Allows a database to be isolated and destroyed. Source: `ModifyInstance` in the model of the official SDK. */
export const liftRedisProtection = protectionRemedy({
  id: 'lift-redis-protection',
  effect: 'Lift the deletion protection of the Redis instance {id}.',
  mutation: MUTATIONS.modifyRedisInstance,
  kind: redisInstance,
  goes: goesSoon,
  parameters: (id) => ({
    Operation: 'modifyDeleteProtectionSwitch',
    InstanceIds: [id],
    DeleteProtectionSwitches: [0],
  }),
});
