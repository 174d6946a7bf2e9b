import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { oneOf, required, text } from '../../parameters.js';
import { inRegion } from '../../regions.js';
import { findHere } from '../../releasing.js';

/** Switches the deletion protection of a load balancer. */
export const setLoadBalancerDeleteProtection = defineAction({
  service: 'slb',
  name: 'SetLoadBalancerDeleteProtection',
  parameters: {
    DeleteProtection: required(oneOf('on', 'off')),
    LoadBalancerId: required(text()),
    RegionId: required(text()),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: (call) => {
    const { DeleteProtection, LoadBalancerId, RegionId } = call.values;
    const here = inRegion(call.state.loadBalancers, RegionId);
    const balancer = findHere(here, LoadBalancerId, call, 'InvalidLoadBalancerId.NotFound');
    balancer.deleteProtection = DeleteProtection === 'on';
    return {};
  },
});
