import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { regionalKind } from './kind.js';
import { nullableList } from '../facts/schemas.js';

const row = z.object({ ClusterId: text, ClusterName: maybe(text) });

/** Kubernetes clusters; their nodes are listed as virtual machines. */
export const cluster = regionalKind({
  action: ACTIONS.describeClusters,
  pageSize: 100,
  page: z
    .object({ Clusters: nullableList(row), TotalCount: count })
    .transform(({ Clusters, TotalCount }) => ({ rows: Clusters, total: TotalCount })),
  describe: ({ ClusterId, ClusterName }) => ({
    id: ClusterId,
    type: 'TKE cluster',
    name: ClusterName,
    charge: 'postpaid',
  }),
});
