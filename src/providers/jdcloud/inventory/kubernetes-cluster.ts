import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { pagedKind, pageOf } from './kind.js';

const row = z.object({ clusterId: text, name: maybe(text) });

/** Kubernetes clusters; their nodes are listed as virtual machines too. */
export const kubernetesCluster = pagedKind({
  action: ACTIONS.describeClusters,
  regions: REGIONS,
  charged: false,
  page: pageOf('clusters', row),
  describe: ({ clusterId, name }) => [
    { id: clusterId, type: 'Kubernetes cluster', name, charge: 'postpaid' },
  ],
});
