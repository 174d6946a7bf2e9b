import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { billed, type ResourceKind } from './kind.js';

/** The list is not paged and states no length. */
const answer = z
  .object({ clusters: z.array(z.object({ uuid: text, name: maybe(text) })) })
  .refine(
    ({ clusters }) => new Set(clusters.map(({ uuid }) => uuid)).size === clusters.length,
    'a cluster came twice',
  );

/** Clusters of the Kubernetes service. */
export const kubernetesCluster: ResourceKind = {
  action: ACTIONS.clustersGet.id,
  async list(client, region) {
    const { clusters } = await client.callKubernetes(ACTIONS.clustersGet, answer, region);
    return clusters.map(({ uuid, name }) =>
      billed({ id: uuid, type: 'Kubernetes cluster', name }, region, ACTIONS.clustersGet),
    );
  },
};
