import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { billedKind } from './kind.js';

/** Snapshots of block storages; they cost on after their storage is gone. */
export const snapshot = billedKind({
  action: ACTIONS.getBlockStorageSnapshotInstanceList,
  row: z.object({ blockStorageSnapshotInstanceNo: text, blockStorageSnapshotName: maybe(text) }),
  describe: ({ blockStorageSnapshotInstanceNo, blockStorageSnapshotName }) => ({
    id: blockStorageSnapshotInstanceNo,
    type: 'snapshot',
    name: blockStorageSnapshotName,
    holdsData: true,
  }),
});
