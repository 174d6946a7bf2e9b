import { refuse, release } from './release.js';

/** Only from the recycle bin. */
export const redisCleanUpInstance = release({
  service: 'redis',
  name: 'CleanUpInstance',
  ids: { name: 'InstanceId' },
  all: ({ redisInstances }) => redisInstances,
  absent: 'ResourceNotFound.InstanceNotExists',
  way: ({ row, phase }) =>
    phase === 'in-bin' || (phase === 'here' && row.status === -2)
      ? 'end'
      : refuse('ResourceUnavailable.InstanceStatusAbnormal', row.id),
  answer: { TaskId: 7302 },
});
