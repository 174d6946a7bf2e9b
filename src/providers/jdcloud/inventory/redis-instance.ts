import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import { readTime, idText } from '../facts/schemas.js';
import { charge, filterBy, pagedKind, pageOf, labels } from './kind.js';

/** The regions that the reference of this product names. */
const REDIS_REGIONS: readonly string[] = ['cn-north-1', 'cn-south-1', 'cn-east-2'];

const instance = z.object({
  cacheInstanceId: idText,
  cacheInstanceName: maybe(text),
  cacheInstanceStatus: maybe(text),
  tags: labels,
  softDeletedTime: maybe(text),
  retainExpireTime: maybe(text),
  charge,
});

/** Redis instances, those in the recycle bin included. */
export const redisInstance = pagedKind({
  type: 'Redis instance',
  action: ACTIONS.describeCacheInstances,
  copyOut: { code: 'copy-cache', url: PRODUCT_CONSOLE.url },
  regions: REDIS_REGIONS,
  page: pageOf('cacheInstances', instance),
  narrow: (id) => filterBy('cacheInstanceId', id),
  describe: (row) => [
    {
      id: row.cacheInstanceId,
      name: row.cacheInstanceName,
      state: row.cacheInstanceStatus,
      tags: row.tags,
      ...row.charge,
      ...(isBinned(row) ? { stage: 'recycled', until: readTime(row.retainExpireTime) } : {}),
      holdsData: true,
    },
  ],
});

/** States of an instance that is in use; what one is called in the recycle bin no page says. */
const IN_USE: ReadonlySet<string> = new Set([
  ...['creating', 'running', 'changing', 'configuring', 'restoring', 'upgrading'],
]);

/** One that was restored may keep the time at which it was deleted. */
function isBinned({ cacheInstanceStatus = '', softDeletedTime }: z.output<typeof instance>): boolean {
  return !IN_USE.has(cacheInstanceStatus) && readTime(softDeletedTime) !== undefined;
}
