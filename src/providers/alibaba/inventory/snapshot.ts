import * as z from 'zod';
import { maybe, room, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { IMAGE_EXPORT } from './disk.js';
import { nextToken } from '../facts/schemas.js';
import { tags } from './holding.js';
import { tokenKind } from './kind.js';

const AUTOMATIC = 'auto';

const row = z.object({
  SnapshotId: text,
  SnapshotName: maybe(text),
  SnapshotType: maybe(text),
  SourceDiskId: maybe(text),
  SourceDiskSize: room(),
  Usage: maybe(text),
  Tags: tags,
});

/** ECS snapshots; those that a person made survive their disk. */
export const snapshot = tokenKind({
  action: ACTIONS.describeSnapshots,
  type: 'snapshot',
  pageSize: 100,
  copyOut: { code: 'copy-snapshot', url: IMAGE_EXPORT },
  byId: (id) => ({ SnapshotIds: JSON.stringify([id]) }),
  page: z
    .object({ Snapshots: z.object({ Snapshot: z.array(row) }), NextToken: nextToken })
    .transform(({ Snapshots, NextToken }) => ({ rows: Snapshots.Snapshot, next: NextToken })),
  describe: ({ SnapshotId, SnapshotName, SnapshotType, SourceDiskId, SourceDiskSize, Usage, Tags }) => ({
    id: SnapshotId,
    name: SnapshotName,
    charge: 'postpaid',
    automaticOf: SnapshotType === AUTOMATIC ? SourceDiskId : undefined,
    usage: Usage,
    tags: Tags,
    holdsData: true,
    gigabytes: SourceDiskSize,
  }),
});
