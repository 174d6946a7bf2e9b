import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { refuseValue, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findHere, letGo } from '../../releasing.js';

/** Releases a pay-as-you-go load balancer with its listeners. */
export const deleteLoadBalancer = defineAction({
  service: 'slb',
  name: 'DeleteLoadBalancer',
  parameters: {
    LoadBalancerId: required(text()),
    RegionId: text(),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: (call) => {
    const { LoadBalancerId: id } = call.values;
    const balancer = findHere(call.state.loadBalancers, id, call, 'InvalidLoadBalancerId.NotFound');
    if (balancer.charge === 'PrePaid') throw refuseValue('LoadBalancerId', 'joined', 'it is a subscription');
    if (balancer.deleteProtection)
      throw new Refusal('OperationDenied.DeleteProtectionIsOn', 400, 'Its deletion protection is on.');
    letGo(call, id, 'OperationConflict', 400);
    return {};
  },
});
