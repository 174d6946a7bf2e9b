import { refuse, release } from './release.js';

/** Isolates an instance that is paid by use. */
export const redisDestroyPostpaidInstance = release({
  service: 'redis',
  name: 'DestroyPostpaidInstance',
  ids: { name: 'InstanceId' },
  all: ({ redisInstances }) => redisInstances,
  absent: 'ResourceNotFound.InstanceNotExists',
  way: ({ row, phase }) => {
    if (row.charge !== 'postpaid') refuse('InvalidParameterValue.UnSupportedType', row.id);
    if (row.isProtected || phase !== 'here' || row.status !== 2) {
      refuse('ResourceUnavailable.InstanceStatusError', row.id);
    }
    return 'bin';
  },
  answer: { TaskId: 7301 },
});
