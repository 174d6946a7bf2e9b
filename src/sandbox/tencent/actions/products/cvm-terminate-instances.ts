import { flag } from '../../parameters.js';
import { refuse, release } from './release.js';

/** What is paid by use goes at once; what is prepaid goes to the recycle bin first, and at the second call for good. */
export const cvmTerminateInstances = release({
  service: 'cvm',
  name: 'TerminateInstances',
  ids: { name: 'InstanceIds', most: 100 },
  more: { ReleaseAddress: flag(), ReleasePrepaidDataDisks: flag() },
  all: ({ instances }) => instances,
  absent: 'InvalidInstanceId.NotFound',
  way: ({ row, phase }) => {
    if (phase === 'leaving') refuse('UnsupportedOperation.InstanceStateTerminating', row.id);
    if (phase === 'to-bin') refuse('UnsupportedOperation.InstanceStateIsolating', row.id);
    if (row.isProtected) refuse('UnsupportedOperation.InstancesProtected', row.id);
    const isBinned = phase === 'in-bin' || row.state === 'SHUTDOWN';
    return row.charge === 'prepaid' && !isBinned ? 'bin' : 'end';
  },
});
