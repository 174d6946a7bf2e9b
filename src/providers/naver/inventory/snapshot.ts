import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

/** Snapshots of block storages; they cost on after their storage is gone. */
export const snapshot = listedKind({
  action: ACTIONS.getBlockStorageSnapshotInstanceList,
  narrowing: 'blockStorageSnapshotInstanceNoList',
  row: z.object({
    blockStorageSnapshotInstanceNo: text,
    blockStorageSnapshotName: maybe(text),
    blockStorageSnapshotInstanceStatus: maybe(coded),
    blockStorageSnapshotInstanceOperation: maybe(coded),
  }),
  describe: (row) => ({
    id: row.blockStorageSnapshotInstanceNo,
    type: 'snapshot',
    name: row.blockStorageSnapshotName,
    holdsData: true,
    ...standingOf(row.blockStorageSnapshotInstanceStatus, row.blockStorageSnapshotInstanceOperation),
  }),
});
