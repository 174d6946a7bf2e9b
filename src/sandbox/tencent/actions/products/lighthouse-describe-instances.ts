import type { Lighthouse } from '../../entities/resources.js';
import { isoSeconds } from '../../../engine/calendar.js';
import { renewFlag, toTags } from './members.js';
import { regionalList } from './regional-list.js';

export const lighthouseDescribeInstances = regionalList({
  service: 'lighthouse',
  name: 'DescribeInstances',
  most: 100,
  ids: 'InstanceIds',
  rows: 'InstanceSet',
  others: ['Filters', 'OrderField', 'Order'],
  all: ({ lighthouses }) => lighthouses,
  going: (row, phase): Lighthouse => {
    if (phase === 'leaving') return { ...row, state: 'TERMINATING' };
    return phase === 'in-bin' ? { ...row, state: 'SHUTDOWN' } : row;
  },
  toRow: (row) => ({
    InstanceId: row.id,
    BundleId: 'bundle_sandbox',
    BlueprintId: 'lhbp-sandbox',
    CPU: 2,
    Memory: 2,
    InstanceName: row.name,
    InstanceChargeType: 'PREPAID',
    SystemDisk: { DiskType: 'CLOUD_SSD', DiskSize: 50, DiskId: null },
    PrivateAddresses: ['10.0.4.2'],
    PublicAddresses: ['203.0.113.40'],
    InternetAccessible: {
      InternetChargeType: 'TRAFFIC_POSTPAID_BY_HOUR',
      InternetMaxBandwidthOut: 5,
      PublicIpAssigned: true,
    },
    RenewFlag: renewFlag(row),
    InstanceState: row.state,
    Uuid: row.id,
    LatestOperation: '',
    LatestOperationState: '',
    LatestOperationRequestId: '',
    IsolatedTime: null,
    CreatedTime: isoSeconds(row.createdAt),
    ExpiredTime: row.expiresAt === null ? null : isoSeconds(row.expiresAt),
    PlatformType: 'LINUX_UNIX',
    OsName: 'TencentOS Server 4',
    Zone: row.zone,
    Tags: toTags(row),
    InstanceRestrictState: 'NORMAL',
  }),
});
