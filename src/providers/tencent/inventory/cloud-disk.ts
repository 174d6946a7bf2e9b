import * as z from 'zod';
import { count, flag, maybe, room, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, paidBy, regionalKind, tags, type Listed } from './kind.js';
import { label, nullableList } from '../facts/schemas.js';

const PAID = { prepaid: ['PREPAID'], postpaid: ['POSTPAID_BY_HOUR', 'CDCPAID'] };
const SYSTEM = 'SYSTEM_DISK';
const IN_BIN = 'TORECYCLE';
const FREE = 'UNATTACHED';
const HELD: ReadonlySet<string> = new Set(['ATTACHING', 'ATTACHED', 'DETACHING']);
/** A container that holds a disk does not let go of it by the disk's own call. */
const CONTAINER = 'EKS';

const disk = z.object({
  DiskId: text,
  DiskName: label,
  DiskSize: room(),
  DiskUsage: maybe(text),
  DiskChargeType: maybe(text),
  DeleteWithInstance: maybe(flag),
  InstanceId: maybe(text),
  DeadlineTime: maybe(text),
  RenewFlag: maybe(text),
  DiskState: maybe(text),
  Portable: maybe(flag),
  Shareable: maybe(flag),
  InstanceType: maybe(text),
  Tags: tags,
});

/** Cloud disks. One that is not deleted with its machine stays and keeps costing. */
export const cloudDisk = regionalKind({
  type: 'cloud disk',
  action: ACTIONS.describeDisks,
  copyOut: { code: 'copy-disk' },
  ids: 'DiskIds',
  pageSize: 100,
  page: z
    .object({ DiskSet: nullableList(disk), TotalCount: count })
    .transform(({ DiskSet, TotalCount }) => ({ rows: DiskSet, total: TotalCount })),
  describe: (row) => ({
    id: row.DiskId,
    name: row.DiskName,
    ...chargeOf(paidBy(row.DiskChargeType, PAID), row.DeadlineTime, row.RenewFlag),
    ...(row.DeleteWithInstance === true || row.DiskUsage === SYSTEM ? { partOf: row.InstanceId } : {}),
    holdsData: true,
    gigabytes: row.DiskSize,
    leaving: row.DiskState === IN_BIN ? 'in-bin' : undefined,
    heldBy: holderOf(row),
    detaching: detachingOf(row),
    tags: row.Tags,
  }),
});

type Disk = z.infer<typeof disk>;

/** A disk on several machines at once names none of them where others name theirs. */
function holderOf({ DiskState = '', InstanceId }: Disk): string | undefined {
  if (DiskState === FREE) return undefined;
  return InstanceId ?? (HELD.has(DiskState) ? 'unknown' : undefined);
}

/** Only disks that may stand alone come off, and only from one machine. Source: `Disk` in the official SDK's model. */
function detachingOf({ DiskState, Portable, Shareable, InstanceType }: Disk): Listed['detaching'] {
  if (DiskState === 'DETACHING') return 'under-way';
  const comesOff = Portable === true && Shareable !== true && InstanceType !== CONTAINER;
  return DiskState === 'ATTACHED' && comesOff ? 'possible' : undefined;
}
