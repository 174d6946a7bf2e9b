import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { filterBy, pagedKind, pageOf } from './kind.js';

const row = z.object({ snapshotId: text, name: maybe(text), status: maybe(text) });

/** Disk snapshots; they survive their disk. */
export const snapshot = pagedKind({
  type: 'snapshot',
  action: ACTIONS.describeSnapshots,
  regions: REGIONS,
  charged: false,
  page: pageOf('snapshots', row),
  queries: [{ snapshotSource: 'private' }],
  narrow: (id) => filterBy('snapshotId', id),
  describe: ({ snapshotId, name, status }) => [
    { id: snapshotId, name, state: status, charge: 'postpaid', holdsData: true },
  ],
});
