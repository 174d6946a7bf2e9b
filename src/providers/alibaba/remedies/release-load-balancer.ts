import { ACTIONS } from '../actions.js';
import { loadBalancer } from '../inventory/load-balancer.js';
import { afterUnprotecting, releaseRemedy } from './_resource.js';
import { regionOf } from './_step.js';

export const releaseLoadBalancer = releaseRemedy({
  id: 'release-load-balancer',
  kind: loadBalancer,
  action: ACTIONS.deleteLoadBalancer,
  waitSeconds: 300,
  messages: { effect: 'Release the CLB instance {id}.', destroys: 'Its listeners and its address.' },
  applies: () => true,
  detail: (holding) => ({ after: afterUnprotecting('unprotect-load-balancer', holding) }),
  parameters: (step) => ({ RegionId: regionOf(step), LoadBalancerId: step.subject.id }),
});
