import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { refuseValue, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findHere, letGo } from '../../releasing.js';
import { liveEips } from '../../views/live.js';

/** Releases a pay-as-you-go address that is bound to nothing. */
export const releaseEipAddress = defineAction({
  service: 'vpc',
  name: 'ReleaseEipAddress',
  parameters: {
    AllocationId: required(text()),
    RegionId: text(),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: (call) => {
    const { AllocationId: id } = call.values;
    const eip = findHere(liveEips(call), id, call, 'InvalidAllocationId.NotFound');
    if (eip.charge === 'PrePaid') throw refuseValue('AllocationId', 'joined', 'it is a subscription');
    if (eip.deletionProtection)
      throw new Refusal(
        'InvalidOperation.DeletionProtection',
        400,
        'The address is protected against deletion.',
      );
    if (eip.boundTo !== null) throw new Refusal('IncorrectEipStatus', 400, 'The address is in use.');
    letGo(call, id, 'IncorrectEipStatus', 400);
    return {};
  },
});
