import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { flag, oneOf, refuseValue, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findHere, letGo } from '../../releasing.js';
import { bindingOf, liveEips } from '../../views/live.js';

/** Takes an address from what it is bound to. */
export const unassociateEipAddress = defineAction({
  service: 'vpc',
  name: 'UnassociateEipAddress',
  parameters: {
    AllocationId: required(text()),
    ClientToken: text(),
    Force: flag(),
    InstanceId: text(),
    InstanceType: oneOf('EcsInstance', 'SlbInstance', 'NetworkInterface', 'Nat', 'HaVip', 'IpAddress'),
    RegionId: text(),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId', 'PrivateIpAddress'),
  },
  run: (call) => {
    const { AllocationId, InstanceId, InstanceType } = call.values;
    const eip = findHere(liveEips(call), AllocationId, call, 'InvalidAllocationId.NotFound');
    const { boundTo } = eip;
    if (boundTo === null) throw new Refusal('IncorrectEipStatus', 400, 'The address is bound to nothing.');
    if (boundTo.id !== (InstanceId ?? boundTo.id) || boundTo.type !== (InstanceType ?? boundTo.type))
      throw refuseValue('InstanceId', 'joined', 'the address is not bound to it');
    letGo(call, bindingOf(eip), 'IncorrectEipStatus', 400);
    return {};
  },
});
