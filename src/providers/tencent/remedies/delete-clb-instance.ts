import { MUTATIONS } from '../mutations.js';
import { loadBalancer } from '../inventory/load-balancer.js';
import { isPostpaid, resourceRemedy, untilGone, willBeOpen } from './_resource.js';

/** Deletes a load balancer. The guards against traffic and many backends stay on. */
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
  suits: (found, around) => isPostpaid(found) && willBeOpen(found, around),
  draft: ({ id }) => ({ after: [{ remedy: 'lift-clb-protection', id }] }),
  parameters: (id) => ({ LoadBalancerIds: [id] }),
  stateOf: untilGone,
});
