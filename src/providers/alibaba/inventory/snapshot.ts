import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { nextToken } from '../facts/schemas.js';
import { tags } from './holding.js';
import { tokenKind } from './kind.js';

const row = z.object({ SnapshotId: text, SnapshotName: maybe(text), Usage: maybe(text), Tags: tags });

/** ECS snapshots; they survive their disk. */
export const snapshot = tokenKind({
  action: ACTIONS.describeSnapshots,
  type: 'snapshot',
  pageSize: 100,
  byId: (id) => ({ SnapshotIds: JSON.stringify([id]) }),
  page: z
    .object({ Snapshots: z.object({ Snapshot: z.array(row) }), NextToken: nextToken })
    .transform(({ Snapshots, NextToken }) => ({ rows: Snapshots.Snapshot, next: NextToken })),
  describe: ({ SnapshotId, SnapshotName, Usage, Tags }) => ({
    id: SnapshotId,
    name: SnapshotName,
    charge: 'postpaid',
    usage: Usage,
    tags: Tags,
    holdsData: true,
  }),
});
