import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { nextToken } from '../facts/schemas.js';
import { tokenKind } from './kind.js';

const row = z.object({ SnapshotId: text, SnapshotName: maybe(text) });

/** ECS snapshots; they survive their disk. */
export const snapshot = tokenKind({
  action: ACTIONS.describeSnapshots,
  pageSize: 100,
  page: z
    .object({ Snapshots: z.object({ Snapshot: z.array(row) }), NextToken: nextToken })
    .transform(({ Snapshots, NextToken }) => ({ rows: Snapshots.Snapshot, next: NextToken })),
  describe: ({ SnapshotId, SnapshotName }) => ({
    id: SnapshotId,
    type: 'snapshot',
    name: SnapshotName,
    charge: 'postpaid',
    holdsData: true,
  }),
});
