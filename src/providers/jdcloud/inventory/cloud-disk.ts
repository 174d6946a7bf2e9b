import * as z from 'zod';
import { maybe, room, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import { readTime, rowsOf, idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, filterBy, pagedKind, pageOf, labels } from './kind.js';

const IN_BIN = 'in-recyclebin';

const disk = z.object({
  diskId: idText,
  name: maybe(text),
  status: maybe(text),
  diskSizeGB: room(),
  attachments: rowsOf(z.object({ instanceId: maybe(text), instanceType: maybe(text) })),
  trashTime: maybe(text),
  tags: labels,
  charge,
});

/** Cloud disks, those in the recycle bin included. One that was taken out again may keep the time at which it went in. */
export const cloudDisk = pagedKind({
  type: 'cloud disk',
  action: ACTIONS.describeDisks,
  copyOut: { code: 'copy-disk', url: PRODUCT_CONSOLE.url },
  regions: REGIONS,
  page: pageOf('disks', disk),
  narrow: (id) => filterBy('diskId', id),
  describe: ({ diskId, name, status, diskSizeGB, attachments, trashTime, tags, charge: paid }) => [
    {
      id: diskId,
      name,
      state: status,
      heldBy: attachments.flatMap(({ instanceId: id, instanceType: type }) =>
        id === undefined ? [] : [{ id, type }],
      ),
      tags,
      ...paid,
      ...((status ?? (readTime(trashTime) && IN_BIN)) === IN_BIN ? { stage: 'recycled' } : {}),
      holdsData: true,
      gigabytes: diskSizeGB,
    },
  ],
});
