import type { Address } from '../../entities/resources.js';
import { lookAtHold } from '../../views/present.js';
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
  going: (row, phase, { state, now }) => ({
    ...row,
    isOffline: phase === 'leaving',
    ...lookAtHold(state, row, now),
  }),
  toRow: (row) => ({
    AddressId: row.id,
    AddressName: row.name,
    AddressStatus: statusOf(row),
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

function statusOf({ isOffline, isComingOff, instanceId }: Address): string {
  if (isOffline) return 'OFFLINING';
  if (isComingOff) return 'UNBINDING';
  return instanceId === null ? 'UNBIND' : 'BIND';
}
