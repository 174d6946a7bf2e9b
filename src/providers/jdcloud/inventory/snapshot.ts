import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { pagedKind, pageOf } from './kind.js';

const row = z.object({ snapshotId: text, name: maybe(text) });

/** Disk snapshots; they survive their disk. */
export const snapshot = pagedKind({
  action: ACTIONS.describeSnapshots,
  regions: REGIONS,
  charged: false,
  page: pageOf('snapshots', row),
  queries: [{ snapshotSource: 'private' }],
  describe: ({ snapshotId, name }) => [
    { id: snapshotId, type: 'snapshot', name, charge: 'postpaid', holdsData: true },
  ],
});
