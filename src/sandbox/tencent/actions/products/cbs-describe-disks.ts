import type { Disk } from '../../entities/resources.js';
import { lookAtHold } from '../../views/present.js';
import { chinaSeconds } from '../../views/times.js';
import { renewFlag, toTags } from './members.js';
import { regionalList } from './regional-list.js';

export const cbsDescribeDisks = regionalList({
  service: 'cbs',
  name: 'DescribeDisks',
  most: 100,
  ids: 'DiskIds',
  rows: 'DiskSet',
  others: ['Filters', 'Order', 'OrderField', 'ReturnBindAutoSnapshotPolicy'],
  all: ({ disks }) => disks,
  going: (row, phase, { state, now }) => ({
    ...row,
    isBinned: row.isBinned || phase === 'in-bin',
    ...lookAtHold(state, row, now),
  }),
  toRow: (row) => ({
    DiskId: row.id,
    DiskName: row.name,
    DiskUsage: row.usage,
    DiskType: 'CLOUD_PREMIUM',
    DiskSize: row.size,
    DiskState: stateOf(row),
    DiskChargeType: row.charge === 'prepaid' ? 'PREPAID' : 'POSTPAID_BY_HOUR',
    DeleteWithInstance: row.deleteWithInstance,
    RenewFlag: renewFlag(row),
    InstanceId: row.instanceId ?? '',
    InstanceIdList: row.instanceId === null ? [] : [row.instanceId],
    InstanceType: row.instanceId === null ? '' : 'CVM',
    Attached: row.instanceId !== null,
    Portable: row.usage === 'DATA_DISK',
    Shareable: false,
    SnapshotCount: row.snapshots,
    SnapshotSize: row.snapshots * 1024,
    DiskBackupCount: 0,
    BackupDisk: false,
    DeleteSnapshot: 0,
    Placement: { Zone: row.zone, ProjectId: 0, ProjectName: null },
    IsReturnable: row.charge === 'prepaid',
    ReturnFailCode: row.charge === 'prepaid' ? 0 : 10,
    DeadlineTime: row.expiresAt === null ? '' : chinaSeconds(row.expiresAt),
    DifferDaysOfDeadline: null,
    CreateTime: chinaSeconds(row.createdAt),
    Tags: toTags(row),
  }),
});

function stateOf({ isBinned, isComingOff, instanceId }: Disk): string {
  if (isBinned) return 'TORECYCLE';
  if (isComingOff) return 'DETACHING';
  return instanceId === null ? 'UNATTACHED' : 'ATTACHED';
}
