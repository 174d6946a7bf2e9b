import { refuse, release } from './release.js';

/** Gives a prepaid instance back, which isolates it. */
export const redisDestroyPrepaidInstance = release({
  service: 'redis',
  name: 'DestroyPrepaidInstance',
  ids: { name: 'InstanceId' },
  all: ({ redisInstances }) => redisInstances,
  absent: 'ResourceNotFound.InstanceNotExists',
  way: ({ row, phase }) => {
    if (row.charge !== 'prepaid') refuse('InvalidParameterValue.UnSupportedType', row.id);
    if (phase !== 'here' || row.status === -2) refuse('ResourceUnavailable.InstanceIsolated', row.id);
    if (row.isProtected) refuse('FailedOperation.Unknown', row.id);
    return 'bin';
  },
  answer: { DealId: '', DealName: '20261121000001' },
});
