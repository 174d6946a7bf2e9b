import type { Instance } from '../../entities/resources.js';
import { isoSeconds } from '../../../engine/calendar.js';
import { regionalList } from './regional-list.js';
import { renewFlag, toTags } from './members.js';

export const cvmDescribeInstances = regionalList({
  service: 'cvm',
  name: 'DescribeInstances',
  most: 100,
  ids: 'InstanceIds',
  rows: 'InstanceSet',
  others: ['Filters'],
  all: ({ instances }) => instances,
  going: (row, phase): Instance => {
    if (phase === 'leaving') return { ...row, state: 'TERMINATING' };
    return phase === 'in-bin' ? { ...row, state: 'SHUTDOWN', isolated: 'MANMADE' } : row;
  },
  toRow: (row) => ({
    Placement: { Zone: row.zone, ProjectId: 0 },
    InstanceId: row.id,
    InstanceType: row.type,
    CPU: 2,
    Memory: 4,
    RestrictState: row.isolated === 'NOTISOLATED' ? 'NORMAL' : 'PROTECTIVELY_ISOLATED',
    InstanceName: row.name,
    InstanceChargeType: row.charge === 'prepaid' ? 'PREPAID' : 'POSTPAID_BY_HOUR',
    SystemDisk: { DiskType: 'CLOUD_PREMIUM', DiskId: row.systemDiskId, DiskSize: 50 },
    DataDisks: row.dataDiskIds.map((id) => ({
      DiskSize: 100,
      DiskType: 'CLOUD_PREMIUM',
      DiskId: id,
      DeleteWithInstance: false,
    })),
    PrivateIpAddresses: [row.privateIp],
    PublicIpAddresses: row.publicIp === null ? null : [row.publicIp],
    InternetAccessible: {
      InternetChargeType: 'TRAFFIC_POSTPAID_BY_HOUR',
      InternetMaxBandwidthOut: 5,
      PublicIpAssigned: row.publicIp !== null,
    },
    VirtualPrivateCloud: { VpcId: 'vpc-sandbox1', SubnetId: 'subnet-sandbox1' },
    ImageId: 'img-sandbox1',
    RenewFlag: row.charge === 'prepaid' ? renewFlag(row) : null,
    CreatedTime: isoSeconds(row.createdAt),
    ExpiredTime: row.expiresAt === null ? null : isoSeconds(row.expiresAt),
    OsName: 'TencentOS Server 4',
    InstanceState: row.state,
    Tags: toTags(row),
    StopChargingMode: 'NOT_APPLICABLE',
    Uuid: row.id,
    LatestOperation: null,
    LatestOperationState: null,
    LatestOperationRequestId: null,
    CamRoleName: null,
    IsolatedSource: row.isolated,
    DisableApiTermination: row.isProtected,
  }),
});
