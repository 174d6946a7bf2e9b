import * as z from 'zod';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, regionalKind, tags } from './kind.js';
import { nullableList } from '../facts/schemas.js';

const SYSTEM = 'SYSTEM_DISK';
const IN_BIN = 'TORECYCLE';

const disk = z.object({
  DiskId: text,
  DiskName: maybe(text),
  DiskUsage: maybe(text),
  DiskChargeType: text,
  DeleteWithInstance: maybe(flag),
  InstanceId: maybe(text),
  DeadlineTime: maybe(text),
  RenewFlag: maybe(text),
  DiskState: maybe(text),
  Tags: tags,
});

/** Cloud disks. One that is not deleted with its machine stays and keeps costing. */
export const cloudDisk = regionalKind({
  type: 'cloud disk',
  action: ACTIONS.describeDisks,
  ids: 'DiskIds',
  pageSize: 100,
  page: z
    .object({ DiskSet: nullableList(disk), TotalCount: count })
    .transform(({ DiskSet, TotalCount }) => ({ rows: DiskSet, total: TotalCount })),
  describe: (row) => ({
    id: row.DiskId,
    name: row.DiskName,
    ...chargeOf(row.DiskChargeType.toUpperCase() === 'PREPAID', row.DeadlineTime, row.RenewFlag),
    ...(row.DeleteWithInstance === true || row.DiskUsage === SYSTEM ? { partOf: row.InstanceId } : {}),
    holdsData: true,
    leaving: row.DiskState === IN_BIN ? 'in-bin' : undefined,
    heldBy: row.InstanceId,
    tags: row.Tags,
  }),
});
