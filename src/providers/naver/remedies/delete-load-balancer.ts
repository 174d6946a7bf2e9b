import { MUTATIONS } from '../actions.js';
import { loadBalancer } from '../inventory/load-balancer.js';
import { releaseRemedy } from './_held.js';

/** Without returning its public IPs along, they would cost on. */
export const deleteLoadBalancer = releaseRemedy({
  id: 'delete-load-balancer',
  kind: loadBalancer,
  mutation: MUTATIONS.deleteLoadBalancerInstances,
  form: (id) => ({ 'loadBalancerInstanceNoList.1': id, returnPublicIpTogether: true }),
  more: ({ hold: { takes = [] } }) => Promise.resolve({ takes }),
  waitSeconds: 1200,
  messages: {
    effect: 'Delete the load balancer {id}.',
    destroys: 'Its public IPs, which are returned with it.',
  },
});
