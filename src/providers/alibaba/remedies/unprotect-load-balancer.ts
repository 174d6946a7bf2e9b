import { ACTIONS } from '../actions.js';
import { loadBalancer } from '../inventory/load-balancer.js';
import { unprotectRemedy } from './_resource.js';
import { regionOf } from './_step.js';

export const unprotectLoadBalancer = unprotectRemedy({
  id: 'unprotect-load-balancer',
  kind: loadBalancer,
  action: ACTIONS.setLoadBalancerDeleteProtection,
  messages: { effect: 'Switch off the deletion protection of the CLB instance {id}.' },
  parameters: (step) => ({
    RegionId: regionOf(step),
    LoadBalancerId: step.subject.id,
    DeleteProtection: 'off',
  }),
});
