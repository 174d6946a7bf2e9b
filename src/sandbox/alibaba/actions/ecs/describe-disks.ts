import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { Disk } from '../../entities/resources.js';
import { by, byFlag, byIds, byTags, narrow, parametersOf, unsupported, type Filters } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { flag, oneOf, required, text } from '../../parameters.js';
import { inRegion } from '../../regions.js';
import { lookOver } from '../../releasing.js';
import { liveDisks } from '../../views/live.js';
import { checkDryRun } from './dry-run.js';
import { ecsPage, ecsPaging } from './paging.js';

const STATUS = oneOf('In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting', 'All');

const FILTERS: Filters<Disk> = {
  Category: by(({ category }) => category, text(), 'all'),
  DeleteWithInstance: byFlag(({ deleteWithInstance }) => deleteWithInstance, flag()),
  DiskChargeType: by(({ charge }) => charge, oneOf('PrePaid', 'PostPaid')),
  DiskIds: byIds(({ id }) => id),
  DiskName: by(({ name }) => name),
  DiskType: by(({ kind }) => kind, oneOf('all', 'system', 'data'), 'all'),
  InstanceId: by(({ instanceId }) => instanceId),
  ResourceGroupId: by(({ resourceGroupId }) => resourceGroupId),
  Status: by(statusOf, STATUS, 'All'),
  Tag: byTags,
  ZoneId: by(({ zone }) => zone),
};

/** Disks of one region; by token at most 500 a page. */
export const describeDisks = defineAction({
  service: 'ecs',
  name: 'DescribeDisks',
  parameters: {
    ...parametersOf(FILTERS),
    ...unsupported(
      'AdditionalAttributes',
      'AutoSnapshotPolicyId',
      'DeleteAutoSnapshot',
      'EnableAutoSnapshot',
      'EnableAutomatedSnapshotPolicy',
      'EnableShared',
      'Encrypted',
      'Filter',
      'KMSKeyId',
      'LockReason',
      'MultiAttach',
      'OwnerAccount',
      'OwnerId',
      'Portable',
      'ResourceOwnerAccount',
      'ResourceOwnerId',
      'SnapshotId',
    ),
    ...ecsPaging(500),
    DryRun: flag(),
    RegionId: required(text()),
  },
  run: (call) => {
    const { values } = call;
    const found = lookOver(narrow(inRegion(liveDisks(call), values.RegionId), FILTERS, values), call);
    checkDryRun(values.DryRun);
    return ecsPage(found, `DescribeDisks|${values.RegionId}`, call, (rows) => ({
      Disks: { Disk: rows.map(toDisk) },
    }));
  },
});

function statusOf({ instanceId }: Disk): string {
  return instanceId === null ? 'Available' : 'In_use';
}

function toDisk(disk: Disk): Encodable {
  return {
    DiskId: disk.id,
    DiskName: disk.name,
    Type: disk.kind,
    Category: disk.category,
    Size: disk.size,
    Status: statusOf(disk),
    InstanceId: disk.instanceId ?? '',
    RegionId: disk.region,
    ZoneId: disk.zone,
    DiskChargeType: disk.charge,
    CreationTime: isoSeconds(disk.createdAt),
    ExpiredTime: disk.expiresAt === null ? '2999-09-08T16:00Z' : isoSeconds(disk.expiresAt),
    DeleteWithInstance: disk.deleteWithInstance,
    DeleteAutoSnapshot: true,
    Portable: disk.kind === 'data',
    ResourceGroupId: disk.resourceGroupId,
    OperationLocks: { OperationLock: disk.locks.map((reason) => ({ LockReason: reason })) },
    Tags: { Tag: disk.tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) },
  };
}
