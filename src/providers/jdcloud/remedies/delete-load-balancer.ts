import { ACTIONS } from '../actions.js';
import { loadBalancer } from '../inventory/load-balancer.js';
import { releaseRemedy } from './_resource.js';

/** Takes a load balancer away. */
export const deleteLoadBalancer = releaseRemedy({
  id: 'delete-load-balancer',
  kind: loadBalancer,
  action: ACTIONS.deleteLoadBalancer,
  part: 'loadBalancerId',
  waitSeconds: 600,
  messages: {
    effect: 'Delete the load balancer {id}.',
    destroys: 'Its listeners, rules and target groups; its public IP stays.',
  },
  draft: ({ id }) => ({ after: [{ remedy: 'unprotect-load-balancer', id }] }),
});
