import { holdOf } from '../../views/present.js';
import { refuse, release } from './release.js';

/** Only addresses that nothing holds; plain ones go with their machine. */
export const vpcReleaseAddresses = release({
  service: 'vpc',
  name: 'ReleaseAddresses',
  ids: { name: 'AddressIds', most: 100 },
  all: ({ addresses }) => addresses,
  absent: 'InvalidAddressId.NotFound',
  way: ({ row, phase, state, now }) => {
    if (row.kind === 'WanIP') refuse('InvalidParameterValue.AddressTypeConflict', row.id);
    if (phase !== 'here') refuse('OperationDenied.MutexTaskRunning', row.id);
    if (holdOf(state, row, now).instanceId !== null) refuse('InvalidAddressState', row.id);
    return 'end';
  },
  answer: { TaskId: '88317' },
});
