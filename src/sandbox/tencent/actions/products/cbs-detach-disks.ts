import { unsupported } from '../../parameters.js';
import { holdOf } from '../../views/present.js';
import { refuse, release } from './release.js';

/** Takes data disks off their machine; system disks stay on. */
export const cbsDetachDisks = release({
  service: 'cbs',
  name: 'DetachDisks',
  ids: { name: 'DiskIds', most: 10 },
  more: unsupported('InstanceId'),
  all: ({ disks }) => disks,
  absent: 'InvalidDiskId.NotFound',
  way: ({ row, phase, state, now }) => {
    if (row.usage === 'SYSTEM_DISK') refuse('ResourceUnavailable.NotPortable', row.id);
    const { instanceId, isComingOff } = holdOf(state, row, now);
    if (phase !== 'here' || isComingOff) refuse('ResourceBusy', row.id);
    return instanceId === null ? refuse('UnsupportedOperation', row.id) : 'loose';
  },
});
