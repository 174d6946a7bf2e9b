import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { readTime } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, pagedKind, pageOf } from './kind.js';

const IN_BIN = 'in-recyclebin';

const disk = z.object({ diskId: text, name: maybe(text), status: text, trashTime: maybe(text), charge });

/** Cloud disks, those in the recycle bin included. */
export const cloudDisk = pagedKind({
  action: ACTIONS.describeDisks,
  regions: REGIONS,
  page: pageOf('disks', disk),
  describe: ({ diskId, name, status, trashTime, charge: paid }) => [
    {
      id: diskId,
      type: 'cloud disk',
      name,
      ...paid,
      ...(status === IN_BIN || readTime(trashTime) !== undefined ? { stage: 'recycled' } : {}),
      holdsData: true,
    },
  ],
});
