import { integer } from '../../parameters.js';
import { holdOf } from '../../views/present.js';
import { refuse, release } from './release.js';

/** Only what nothing holds; what is prepaid goes to the recycle bin first. */
export const cbsTerminateDisks = release({
  service: 'cbs',
  name: 'TerminateDisks',
  ids: { name: 'DiskIds', most: 50 },
  more: { DeleteSnapshot: integer({ max: 1 }) },
  all: ({ disks }) => disks,
  absent: 'InvalidParameterValue',
  way: ({ row, phase, state, now }) => {
    if (phase === 'leaving' || phase === 'to-bin') refuse('ResourceBusy', row.id);
    if (holdOf(state, row, now).instanceId !== null) refuse('ResourceBusy', row.id);
    const isBinned = phase === 'in-bin' || row.isBinned;
    return row.charge === 'prepaid' && !isBinned ? 'bin' : 'end';
  },
});
