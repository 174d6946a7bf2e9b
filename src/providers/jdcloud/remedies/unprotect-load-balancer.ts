import { ACTIONS } from '../actions.js';
import { loadBalancer } from '../inventory/load-balancer.js';
import { isFree, preparingRemedy } from './_resource.js';

/** Switches off the protection of a load balancer against deletion. */
export const unprotectLoadBalancer = preparingRemedy(
  {
    id: 'unprotect-load-balancer',
    stage: 'release',
    kind: loadBalancer,
    action: ACTIONS.updateLoadBalancer,
    part: 'loadBalancerId',
    body: { deleteProtection: false },
    waitSeconds: 120,
    messages: { effect: 'Switch off the deletion protection of the load balancer {id}.' },
    suits: (thing) => thing.protected === true && isFree(thing),
  },
  (thing) => thing.protected !== true,
);
