import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { nextToken } from '../facts/schemas.js';
import { chargeOf, tokenKind } from './kind.js';

const disk = z.object({
  DiskId: text,
  DiskName: maybe(text),
  DiskChargeType: maybe(text),
  DeleteWithInstance: maybe(flag),
  InstanceId: maybe(text),
  ExpiredTime: maybe(text),
});

/** Cloud disks. One that is not released with its instance bills on after it. */
export const cloudDisk = tokenKind({
  action: ACTIONS.describeDisks,
  pageSize: 500,
  page: z
    .object({ Disks: z.object({ Disk: z.array(disk) }), NextToken: nextToken })
    .transform(({ Disks, NextToken }) => ({ rows: Disks.Disk, next: NextToken })),
  describe: ({ DiskId, DiskName, DiskChargeType, ExpiredTime, DeleteWithInstance, InstanceId }) => ({
    id: DiskId,
    type: 'cloud disk',
    name: DiskName,
    ...chargeOf(DiskChargeType, ExpiredTime),
    ...(DeleteWithInstance === true ? { partOf: InstanceId } : {}),
    holdsData: true,
  }),
});
