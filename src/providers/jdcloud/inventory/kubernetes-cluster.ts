import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText, rowsOf } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { filterBy, pagedKind, pageOf } from './kind.js';

const nodeGroups = rowsOf(z.object({ agId: maybe(text) }));

const row = z.object({ nodeGroups, clusterId: idText, name: maybe(text), clusterState: maybe(text) });

/** Kubernetes clusters; their nodes are listed as virtual machines too. */
export const kubernetesCluster = pagedKind({
  type: 'Kubernetes cluster',
  action: ACTIONS.describeClusters,
  regions: REGIONS,
  charged: false,
  page: pageOf('clusters', row),
  narrow: (id) => filterBy('id', id),
  describe: ({ clusterId, name, clusterState, nodeGroups: nodes }) => [
    {
      id: clusterId,
      name,
      state: clusterState,
      charge: 'postpaid',
      groups: nodes.flatMap(({ agId }) => (agId === undefined ? [] : [agId])),
    },
  ],
});
