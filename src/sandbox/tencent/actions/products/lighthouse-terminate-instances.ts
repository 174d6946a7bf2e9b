import { refuse, release } from './release.js';

/** Only from the recycle bin. */
export const lighthouseTerminateInstances = release({
  service: 'lighthouse',
  name: 'TerminateInstances',
  ids: { name: 'InstanceIds', most: 100 },
  all: ({ lighthouses }) => lighthouses,
  absent: 'ResourceNotFound.InstanceIdNotFound',
  way: ({ row, phase }) =>
    phase === 'in-bin' || (phase === 'here' && row.state === 'SHUTDOWN')
      ? 'end'
      : refuse('UnsupportedOperation.InvalidInstanceState', row.id),
});
