import { isoSeconds } from '../../../engine/calendar.js';
import { toTags } from './members.js';
import { regionalList } from './regional-list.js';

export const vpcDescribeAddresses = regionalList({
  service: 'vpc',
  name: 'DescribeAddresses',
  most: 100,
  ids: 'AddressIds',
  rows: 'AddressSet',
  others: ['Filters'],
  all: ({ addresses }) => addresses,
  toRow: (row) => ({
    AddressId: row.id,
    AddressName: row.name,
    AddressStatus: row.instanceId === null ? 'UNBIND' : 'BIND',
    AddressIp: row.ip,
    InstanceId: row.instanceId ?? '',
    CreatedTime: isoSeconds(row.createdAt),
    NetworkInterfaceId: '',
    PrivateAddressIp: '',
    IsArrears: row.inArrears,
    IsBlocked: false,
    AddressType: row.kind,
    CascadeRelease: row.kind === 'WanIP',
    InternetServiceProvider: 'BGP',
    Bandwidth: 5,
    InternetChargeType: row.charge === 'prepaid' ? 'BANDWIDTH_PREPAID_BY_MONTH' : 'TRAFFIC_POSTPAID_BY_HOUR',
    TagSet: toTags(row),
    DeadlineDate: row.expiresAt === null ? null : isoSeconds(row.expiresAt),
    InstanceType: row.instanceId === null ? null : 'CVM',
    AntiDDoSPackageId: '',
    RenewFlag: '',
    BandwidthPackageId: null,
  }),
});
