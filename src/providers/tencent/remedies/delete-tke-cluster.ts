import { MUTATIONS } from '../mutations.js';
import { cluster } from '../inventory/cluster.js';
import { resourceRemedy, stands, untilGone, willBeOpen } from './_resource.js';

/** Deletes a cluster alone, so that nothing goes that the plan does not show. */
export const deleteTkeCluster = resourceRemedy({
  meta: {
    id: 'delete-tke-cluster',
    stage: 'release',
    clears: ['tencent.services'],
    destroys: true,
    waitSeconds: 1800,
    messages: {
      effect: 'Delete the TKE cluster {id}; its nodes stay and are terminated by steps of their own.',
      destroys: 'The cluster with its configuration and workloads.',
    },
  },
  mutation: MUTATIONS.deleteCluster,
  kind: cluster,
  suits: (found, around) => stands(found) && willBeOpen(found, around),
  draft: ({ id }) => ({ after: [{ remedy: 'lift-tke-protection', id }] }),
  parameters: (id) => ({ ClusterId: id, InstanceDeleteMode: 'retain' }),
  stateOf: untilGone,
});
