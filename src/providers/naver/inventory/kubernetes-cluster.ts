import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
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

/** Clusters of the Kubernetes service. */
export const kubernetesCluster = unnarrowedKind({
  action: ACTIONS.clustersGet.id,
  async list(client, region) {
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
