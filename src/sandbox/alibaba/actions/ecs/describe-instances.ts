import { isoMinutes } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { Instance } from '../../entities/resources.js';
import { by, byIds, byTags, narrow, parametersOf, unsupported, type Filters } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { flag, required, text } from '../../parameters.js';
import { inRegion } from '../../regions.js';
import { lookOver } from '../../releasing.js';
import { checkDryRun } from './dry-run.js';
import { ecsPage, ecsPaging } from './paging.js';

/** Instances that were not bought for a time end in a year that nobody will see. */
const NEVER = '2099-12-31T15:59Z';

const FILTERS: Filters<Instance> = {
  ImageId: by(({ imageId }) => imageId),
  InstanceChargeType: by(({ charge }) => charge),
  InstanceIds: byIds(({ id }) => id),
  InstanceName: by(({ name }) => name),
  InstanceType: by(({ type }) => type),
  LockReason: {
    parameter: text(),
    matches: ({ locks }: Instance, reason: string) => locks.includes(reason),
  },
  ResourceGroupId: by(({ resourceGroupId }) => resourceGroupId),
  SecurityGroupId: by(({ securityGroupId }) => securityGroupId),
  Status: by(({ status }) => status),
  Tag: byTags,
  VSwitchId: by(({ vswitchId }) => vswitchId),
  VpcId: by(({ vpcId }) => vpcId),
  ZoneId: by(({ zone }) => zone),
};

/** Instances of one region; at most 100 a page. */
export const describeInstances = defineAction({
  service: 'ecs',
  name: 'DescribeInstances',
  parameters: {
    ...parametersOf(FILTERS),
    ...unsupported(
      'AdditionalAttributes',
      'DeviceAvailable',
      'EipAddresses',
      'Filter',
      'HpcClusterId',
      'HttpEndpoint',
      'HttpPutResponseHopLimit',
      'HttpTokens',
      'InnerIpAddresses',
      'InstanceNetworkType',
      'InstanceTypeFamily',
      'InternetChargeType',
      'IoOptimized',
      'Ipv6Address',
      'KeyPairName',
      'NeedSaleCycle',
      'OwnerAccount',
      'OwnerId',
      'PrivateIpAddresses',
      'PublicIpAddresses',
      'RdmaIpAddresses',
      'ResourceOwnerAccount',
      'ResourceOwnerId',
    ),
    ...ecsPaging(100),
    DryRun: flag(),
    RegionId: required(text()),
  },
  run: (call) => {
    const { values, state } = call;
    const found = lookOver(narrow(inRegion(state.instances, values.RegionId), FILTERS, values), call);
    checkDryRun(values.DryRun);
    return ecsPage(found, `DescribeInstances|${values.RegionId}`, call, (rows) => ({
      Instances: { Instance: rows.map(toInstance) },
    }));
  },
});

function toInstance(instance: Instance): Encodable {
  const { locks, publicIp, tags, expiresAt } = instance;
  return {
    InstanceId: instance.id,
    InstanceName: instance.name,
    InstanceType: instance.type,
    InstanceChargeType: instance.charge,
    RegionId: instance.region,
    ZoneId: instance.zone,
    Status: instance.status,
    StoppedMode: instance.status === 'Stopped' ? 'KeepCharging' : 'Not-applicable',
    CreationTime: isoMinutes(instance.createdAt),
    ExpiredTime: expiresAt === null ? NEVER : isoMinutes(expiresAt),
    AutoReleaseTime: '',
    DeletionProtection: instance.deletionProtection,
    Recyclable: false,
    ResourceGroupId: instance.resourceGroupId,
    OperationLocks: { LockReason: locks.map((reason) => ({ LockReason: reason })) },
    PublicIpAddress: { IpAddress: publicIp === null ? [] : [publicIp] },
    EipAddress: { AllocationId: '', IpAddress: '', InternetChargeType: '' },
    Tags: { Tag: tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) },
  };
}
