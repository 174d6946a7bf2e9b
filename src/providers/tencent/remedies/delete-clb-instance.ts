import { MUTATIONS } from '../mutations.js';
import { loadBalancer } from '../inventory/load-balancer.js';
import { isPostpaid, resourceRemedy, untilGone } from './_resource.js';

/** Deletes a load balancer. The guards against traffic and many backends stay on; protected ones are left to a person. */
export const deleteClbInstance = resourceRemedy({
  meta: {
    id: 'delete-clb-instance',
    stage: 'release',
    clears: ['tencent.services'],
    destroys: true,
    waitSeconds: 600,
    messages: {
      effect: 'Delete the CLB instance {id}.',
      destroys: 'Its listeners, rules and address.',
    },
  },
  mutation: MUTATIONS.deleteLoadBalancer,
  kind: loadBalancer,
  suits: (found) => isPostpaid(found) && found.isProtected !== true,
  parameters: (id) => ({ LoadBalancerIds: [id] }),
  stateOf: untilGone,
});
