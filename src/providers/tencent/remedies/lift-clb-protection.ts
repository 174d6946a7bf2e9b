import { loadBalancer } from '../inventory/load-balancer.js';
import { MUTATIONS } from '../mutations.js';
import { protectionRemedy } from './_protection.js';
import { isPostpaid } from './_resource.js';

/** Allows a load balancer to be deleted. Source: `ModifyLoadBalancerAttributes` in the model of the official SDK. */
export const liftClbProtection = protectionRemedy({
  id: 'lift-clb-protection',
  effect: 'Lift the deletion protection of the CLB instance {id}.',
  mutation: MUTATIONS.modifyLoadBalancerAttributes,
  kind: loadBalancer,
  goes: isPostpaid,
  parameters: (id) => ({ LoadBalancerId: id, DeleteProtect: false }),
});
