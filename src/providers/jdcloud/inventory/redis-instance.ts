import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { readTime } from '../facts/schemas.js';
import { charge, pagedKind, pageOf } from './kind.js';

/** The regions that the reference of this product names. */
const REDIS_REGIONS: readonly string[] = ['cn-north-1', 'cn-south-1', 'cn-east-2'];

const instance = z.object({
  cacheInstanceId: text,
  cacheInstanceName: maybe(text),
  softDeletedTime: maybe(text),
  retainExpireTime: maybe(text),
  charge,
});

/** Redis instances, those in the recycle bin included. */
export const redisInstance = pagedKind({
  action: ACTIONS.describeCacheInstances,
  regions: REDIS_REGIONS,
  page: pageOf('cacheInstances', instance),
  describe: ({ cacheInstanceId, cacheInstanceName, softDeletedTime, retainExpireTime, charge: paid }) => [
    {
      id: cacheInstanceId,
      type: 'Redis instance',
      name: cacheInstanceName,
      ...paid,
      ...(readTime(softDeletedTime) === undefined
        ? {}
        : { stage: 'recycled', until: readTime(retainExpireTime) }),
      holdsData: true,
    },
  ],
});
