import { BINNED, binned, present } from '../holdings.js';
import type { Release } from './release.js';

/** Databases and caches. A cache goes to the recycle bin first. */
export const DATABASE_RELEASES: readonly Release[] = [
  {
    kind: 'rds',
    service: 'rds',
    name: 'deleteInstance',
    path: 'instances/{instanceId}',
    guarded: true,
    states: ['RUNNING', 'ERROR'],
    along: ({ id }, input) =>
      present(input, 'rds')
        .filter(({ details }) => details['sourceInstanceId'] === id)
        .map((replica) => replica.id),
  },
  {
    kind: 'redis',
    service: 'redis',
    name: 'deleteCacheInstance',
    path: 'cacheInstance/{cacheInstanceId}',
    guarded: true,
    states: ['running', 'error'],
  },
  {
    kind: 'redis',
    service: 'redis',
    name: 'deleteRecycledCacheInstance',
    path: 'recycledCacheInstance/{cacheInstanceId}',
    as: binned,
    states: [BINNED],
  },
  {
    kind: 'es',
    service: 'es',
    name: 'deleteInstance',
    path: 'instances/{instanceId}',
    query: ['reservedOfHour'],
    guarded: true,
    states: ['running', 'error', 'stop'],
  },
  {
    kind: 'mongodb',
    service: 'mongodb',
    name: 'deleteInstance',
    path: 'instances/{instanceId}',
    guarded: true,
    states: ['RUNNING', 'ERROR'],
  },
];
