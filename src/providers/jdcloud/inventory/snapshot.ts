import * as z from 'zod';
import { maybe, room, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import { idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { filterBy, pagedKind, pageOf } from './kind.js';

/** Shared by somebody else. */
const OTHERS = 'others';

const row = z.object({
  snapshotId: idText,
  name: maybe(text),
  status: maybe(text),
  snapshotSource: maybe(text),
  snapshotSizeGB: room(),
});

/** Disk snapshots; they survive their disk. */
export const snapshot = pagedKind({
  type: 'snapshot',
  action: ACTIONS.describeSnapshots,
  copyOut: { code: 'copy-snapshot', url: PRODUCT_CONSOLE.url },
  regions: REGIONS,
  charged: false,
  page: pageOf('snapshots', row),
  queries: [{ snapshotSource: 'private' }],
  narrow: (id) => filterBy('snapshotId', id),
  describe: ({ snapshotId, name, status, snapshotSource, snapshotSizeGB: gigabytes }) =>
    snapshotSource === OTHERS
      ? []
      : [{ id: snapshotId, name, state: status, charge: 'postpaid', holdsData: true, gigabytes }],
});
