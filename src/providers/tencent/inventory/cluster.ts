import * as z from 'zod';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { regionalKind } from './kind.js';
import { label, nullableList } from '../facts/schemas.js';

const DELETING = 'Deleting';

const row = z.object({
  ClusterId: text,
  ClusterName: label,
  ClusterStatus: maybe(text),
  DeletionProtection: maybe(flag),
});

/** Kubernetes clusters; their nodes are listed as virtual machines. */
export const cluster = regionalKind({
  type: 'TKE cluster',
  action: ACTIONS.describeClusters,
  ids: 'ClusterIds',
  pageSize: 100,
  page: z
    .object({ Clusters: nullableList(row), TotalCount: count })
    .transform(({ Clusters, TotalCount }) => ({ rows: Clusters, total: TotalCount })),
  describe: (found) => ({
    id: found.ClusterId,
    name: found.ClusterName,
    charge: 'postpaid',
    leaving: found.ClusterStatus === DELETING ? 'for-good' : undefined,
    isProtected: found.DeletionProtection === true,
  }),
});
