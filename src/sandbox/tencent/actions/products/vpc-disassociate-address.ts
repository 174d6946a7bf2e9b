import { unsupported } from '../../parameters.js';
import { holdOf } from '../../views/present.js';
import { refuse, release } from './release.js';

/** Takes an address off its machine; plain ones belong to theirs. */
export const vpcDisassociateAddress = release({
  service: 'vpc',
  name: 'DisassociateAddress',
  ids: { name: 'AddressId' },
  more: unsupported('ReallocateNormalPublicIp'),
  all: ({ addresses }) => addresses,
  absent: 'InvalidAddressId.NotFound',
  way: ({ row, phase, state, now }) => {
    if (row.kind === 'WanIP') refuse('InvalidParameterValue.ResourceNotSupport', row.id);
    const { instanceId, isComingOff } = holdOf(state, row, now);
    if (phase !== 'here' || isComingOff) refuse('OperationDenied.MutexTaskRunning', row.id);
    return instanceId === null ? refuse('UnsupportedOperation.AddressStatusNotPermit', row.id) : 'loose';
  },
  answer: { TaskId: '88316' },
});
