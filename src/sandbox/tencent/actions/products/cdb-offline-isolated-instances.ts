import { refuse, release } from './release.js';

/** Only from the recycle bin. */
export const cdbOfflineIsolatedInstances = release({
  service: 'cdb',
  name: 'OfflineIsolatedInstances',
  ids: { name: 'InstanceIds', most: 100 },
  all: ({ mysqlInstances }) => mysqlInstances,
  absent: 'InvalidParameter.InstanceNotFound',
  way: ({ row, phase }) =>
    phase === 'in-bin' || (phase === 'here' && row.status === 5) ? 'end' : refuse('InvalidParameter', row.id),
});
