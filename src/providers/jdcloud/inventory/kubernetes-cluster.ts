import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { filterBy, pagedKind, pageOf } from './kind.js';

const row = z.object({ clusterId: idText, name: maybe(text), clusterState: maybe(text) });

/** Kubernetes clusters; their nodes are listed as virtual machines too. */
export const kubernetesCluster = pagedKind({
  type: 'Kubernetes cluster',
  action: ACTIONS.describeClusters,
  regions: REGIONS,
  charged: false,
  page: pageOf('clusters', row),
  narrow: (id) => filterBy('id', id),
  describe: ({ clusterId, name, clusterState }) => [
    { id: clusterId, name, state: clusterState, charge: 'postpaid' },
  ],
});
