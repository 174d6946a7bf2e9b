import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import type { Resource } from '../../_shared/resource.js';
import { held, unnarrowedKind } from './kind.js';

const row = z.object({
  uuid: text,
  name: maybe(text),
  status: maybe(text),
  returnProtection: maybe(flag),
});

/** The list is not paged and states no length. */
const answer = z
  .object({ clusters: z.array(row) })
  .refine(
    ({ clusters }) => new Set(clusters.map(({ uuid }) => uuid)).size === clusters.length,
    'a cluster came twice',
  );

const DELETING = 'DELETING';

/** The number of a node is that of its server. */
const nodes = z
  .object({ nodes: z.array(z.object({ id: text })) })
  .transform((list) => list.nodes.map(({ id }) => id))
  .refine((ids) => new Set(ids).size === ids.length, 'a node came twice');

/** The numbers of the servers that are the nodes of a cluster, and go with it. */
export function readNodes(
  client: Client,
  { id, region = '' }: Pick<Resource, 'id' | 'region'>,
): Promise<readonly string[]> {
  return client.callKubernetes(ACTIONS.clustersUuidNodesGet, nodes, region, { path: { uuid: id } });
}

/** Clusters of the Kubernetes service. */
export const kubernetesCluster = unnarrowedKind({
  action: ACTIONS.clustersGet.id,
  async list(client, region) {
    if (!(await client.hasKubernetes(region))) return [];
    const { clusters } = await client.callKubernetes(ACTIONS.clustersGet, answer, region);
    return clusters.map(({ uuid, name, status, returnProtection }) =>
      held(
        {
          id: uuid,
          type: 'Kubernetes cluster',
          name,
          status,
          isBusy: status === DELETING,
          isProtected: returnProtection,
        },
        { region, action: ACTIONS.clustersGet },
      ),
    );
  },
});
