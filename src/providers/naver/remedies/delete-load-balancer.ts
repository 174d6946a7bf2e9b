import { MUTATIONS } from '../actions.js';
import { loadBalancer } from '../inventory/load-balancer.js';
import { PUBLIC_IP, publicIp } from '../inventory/public-ip.js';
import { releaseRemedy, takenBy } from './_held.js';

/** Without returning its public IPs along, they would cost on. */
export const deleteLoadBalancer = releaseRemedy({
  id: 'delete-load-balancer',
  kind: loadBalancer,
  mutation: MUTATIONS.deleteLoadBalancerInstances,
  form: (id) => ({ 'loadBalancerInstanceNoList.1': id, returnPublicIpTogether: true }),
  more: async (held, facts) => ({ takes: takenBy(held, PUBLIC_IP, await facts.held(publicIp)) }),
  waitSeconds: 1200,
  messages: {
    effect: 'Delete the load balancer {id}.',
    destroys: 'Its public IPs, which are returned with it.',
  },
});
