import * as z from 'zod';
import { flag, maybe, room, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { nextToken } from '../facts/schemas.js';
import { tags } from './holding.js';
import { chargeOf, tokenKind } from './kind.js';

/** An image goes to an OSS bucket, and from there wherever it is wanted. */
export const IMAGE_EXPORT =
  'https://www.alibabacloud.com/help/en/elastic-compute-service/latest/export-a-custom-image';

const disk = z.object({
  DiskId: text,
  DiskName: maybe(text),
  Size: room(),
  DiskChargeType: maybe(text),
  DeleteWithInstance: maybe(flag),
  DeleteAutoSnapshot: maybe(flag),
  InstanceId: maybe(text),
  ExpiredTime: maybe(text),
  Status: maybe(text),
  Tags: tags,
});

/** Cloud disks. One that is not released with its instance bills on after it. */
export const cloudDisk = tokenKind({
  action: ACTIONS.describeDisks,
  type: 'cloud disk',
  pageSize: 500,
  copyOut: { code: 'copy-disk', url: IMAGE_EXPORT },
  byId: (id) => ({ DiskIds: JSON.stringify([id]) }),
  page: z
    .object({ Disks: z.object({ Disk: z.array(disk) }), NextToken: nextToken })
    .transform(({ Disks, NextToken }) => ({ rows: Disks.Disk, next: NextToken })),
  describe: ({ InstanceId, ...row }) => ({
    id: row.DiskId,
    name: row.DiskName,
    ...chargeOf(row.DiskChargeType, row.ExpiredTime),
    ...(row.DeleteWithInstance === true ? { partOf: InstanceId } : {}),
    // Only a plain no keeps them.
    takesSnapshots: row.DeleteAutoSnapshot !== false,
    status: row.Status,
    attachedTo: InstanceId === undefined ? undefined : { id: InstanceId },
    tags: row.Tags,
    holdsData: true,
    gigabytes: row.Size,
  }),
});
