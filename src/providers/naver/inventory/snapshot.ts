import * as z from 'zod';
import { BYTES_PER_GIGABYTE, maybe, room, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import { coded } from '../facts/schemas.js';
import { listedKind, standingOf } from './kind.js';

/** Snapshots of block storages; they cost on after their storage is gone. */
export const snapshot = listedKind({
  action: ACTIONS.getBlockStorageSnapshotInstanceList,
  copyOut: { code: 'copy-snapshot', url: CONSOLES.console.url },
  narrowing: 'blockStorageSnapshotInstanceNoList',
  row: z.object({
    blockStorageSnapshotInstanceNo: text,
    blockStorageSnapshotName: maybe(text),
    blockStorageSnapshotVolumeSize: room(BYTES_PER_GIGABYTE),
    blockStorageSnapshotInstanceStatus: maybe(coded),
    blockStorageSnapshotInstanceOperation: maybe(coded),
  }),
  describe: (row) => ({
    id: row.blockStorageSnapshotInstanceNo,
    type: 'snapshot',
    name: row.blockStorageSnapshotName,
    holdsData: true,
    gigabytes: row.blockStorageSnapshotVolumeSize,
    ...standingOf(row.blockStorageSnapshotInstanceStatus, row.blockStorageSnapshotInstanceOperation),
  }),
});
