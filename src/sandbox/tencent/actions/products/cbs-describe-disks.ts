import { holderOf } from '../../views/present.js';
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
    instanceId: holderOf(state, row.instanceId, now),
  }),
  toRow: (row) => ({
    DiskId: row.id,
    DiskName: row.name,
    DiskUsage: row.usage,
    DiskType: 'CLOUD_PREMIUM',
    DiskSize: row.size,
    DiskState: row.isBinned ? 'TORECYCLE' : row.instanceId === null ? 'UNATTACHED' : 'ATTACHED',
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
