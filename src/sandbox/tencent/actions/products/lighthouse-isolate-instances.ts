import { flag } from '../../parameters.js';
import { refuse, release } from './release.js';

/** Gives instances back, which puts them into the recycle bin. */
export const lighthouseIsolateInstances = release({
  service: 'lighthouse',
  name: 'IsolateInstances',
  ids: { name: 'InstanceIds', most: 20 },
  more: { IsolateDataDisk: flag() },
  all: ({ lighthouses }) => lighthouses,
  absent: 'ResourceNotFound.InstanceIdNotFound',
  way: ({ row, phase }) =>
    phase === 'here' && (row.state === 'RUNNING' || row.state === 'STOPPED')
      ? 'bin'
      : refuse('UnsupportedOperation.InvalidInstanceState', row.id),
});
