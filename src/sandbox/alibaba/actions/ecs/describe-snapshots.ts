import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { Snapshot } from '../../entities/resources.js';
import { by, byIds, byTags, narrow, parametersOf, unsupported, type Filters } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { flag, oneOf, required, text } from '../../parameters.js';
import { inRegion } from '../../regions.js';
import { lookOver } from '../../releasing.js';
import { checkDryRun } from './dry-run.js';
import { liveSnapshots } from '../../views/live.js';
import { ecsPage, ecsPaging } from './paging.js';

const FILTERS: Filters<Snapshot> = {
  DiskId: by(({ sourceDiskId }) => sourceDiskId),
  ResourceGroupId: by(({ resourceGroupId }) => resourceGroupId),
  SnapshotIds: byIds(({ id }) => id),
  SnapshotName: by(({ name }) => name),
  SnapshotType: by(({ kind }) => kind, oneOf('auto', 'user', 'all'), 'all'),
  SourceDiskType: by(({ sourceDiskKind }) => sourceDiskKind, oneOf('system', 'data')),
  Status: by(() => 'accomplished', oneOf('progressing', 'accomplished', 'failed', 'all'), 'all'),
  Tag: byTags,
  Usage: by(({ usage }) => usage, oneOf('image', 'disk', 'image_disk', 'none')),
};

/** Snapshots of one region, manual and automatic. */
export const describeSnapshots = defineAction({
  service: 'ecs',
  name: 'DescribeSnapshots',
  parameters: {
    ...parametersOf(FILTERS),
    ...unsupported(
      'Category',
      'Encrypted',
      'Filter',
      'InstanceId',
      'KMSKeyId',
      'OwnerAccount',
      'OwnerId',
      'ResourceOwnerAccount',
      'ResourceOwnerId',
      'SnapshotLinkId',
    ),
    ...ecsPaging(100),
    DryRun: flag(),
    RegionId: required(text()),
  },
  run: (call) => {
    const { values } = call;
    const found = lookOver(narrow(inRegion(liveSnapshots(call), values.RegionId), FILTERS, values), call);
    checkDryRun(values.DryRun);
    return ecsPage(found, `DescribeSnapshots|${values.RegionId}`, call, (rows) => ({
      Snapshots: { Snapshot: rows.map(toSnapshot) },
    }));
  },
});

function toSnapshot(snapshot: Snapshot): Encodable {
  return {
    SnapshotId: snapshot.id,
    SnapshotName: snapshot.name,
    SnapshotType: snapshot.kind,
    SourceDiskId: snapshot.sourceDiskId,
    SourceDiskSize: String(snapshot.sourceDiskSize),
    SourceDiskType: snapshot.sourceDiskKind,
    Status: 'accomplished',
    Progress: '100%',
    Usage: snapshot.usage,
    RegionId: snapshot.region,
    CreationTime: isoSeconds(snapshot.createdAt),
    ResourceGroupId: snapshot.resourceGroupId,
    Tags: { Tag: snapshot.tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) },
  };
}
