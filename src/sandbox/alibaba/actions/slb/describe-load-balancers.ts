import { isoMinutes } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { LoadBalancer } from '../../entities/resources.js';
import { by, byTags, narrow, parametersOf, unsupported, type Filters } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { pageByNumber } from '../../paging.js';
import { integer, oneOf, required, text } from '../../parameters.js';
import { inRegion } from '../../regions.js';
import { lookOver } from '../../releasing.js';

const FILTERS: Filters<LoadBalancer> = {
  Address: by(({ address }) => address),
  AddressType: by(({ addressType }) => addressType, oneOf('internet', 'intranet')),
  LoadBalancerId: by(({ id }) => id),
  LoadBalancerName: by(({ name }) => name),
  LoadBalancerStatus: by(({ status }) => status, oneOf('inactive', 'active', 'locked')),
  MasterZoneId: by(({ zone }) => zone),
  PayType: by(payType),
  ResourceGroupId: by(({ resourceGroupId }) => resourceGroupId),
  Tag: byTags,
  VpcId: by(({ vpcId }) => vpcId),
};

/** Classic load balancers of one region. */
export const describeLoadBalancers = defineAction({
  service: 'slb',
  name: 'DescribeLoadBalancers',
  parameters: {
    ...parametersOf(FILTERS),
    ...unsupported(
      'AddressIPVersion',
      'InternetChargeType',
      'NetworkType',
      'OwnerAccount',
      'OwnerId',
      'ResourceOwnerAccount',
      'ResourceOwnerId',
      'ServerId',
      'ServerIntranetAddress',
      'SlaveZoneId',
      'Tags',
      'VSwitchId',
    ),
    PageNumber: integer({ min: 1 }),
    PageSize: integer({ min: 1, max: 100 }),
    RegionId: required(text()),
  },
  run: (call) => {
    const { values, state, repeatPages: repeat } = call;
    const { PageNumber: page = 1, PageSize: size = 50 } = values;
    const found = lookOver(narrow(inRegion(state.loadBalancers, values.RegionId), FILTERS, values), call);
    const { rows, total } = pageByNumber(found, { page, size, repeat });
    return {
      LoadBalancers: { LoadBalancer: rows.map(toBalancer) },
      PageNumber: page,
      PageSize: size,
      TotalCount: total,
    };
  },
});

function payType({ charge }: LoadBalancer): string {
  return charge === 'PrePaid' ? 'PrePay' : 'PayOnDemand';
}

function toBalancer(balancer: LoadBalancer): Encodable {
  return {
    LoadBalancerId: balancer.id,
    LoadBalancerName: balancer.name,
    LoadBalancerStatus: balancer.status,
    Address: balancer.address,
    AddressType: balancer.addressType,
    RegionId: balancer.region,
    VpcId: balancer.vpcId,
    PayType: payType(balancer),
    InstanceChargeType: 'PayBySpec',
    InternetChargeType: 'paybytraffic',
    CreateTime: isoMinutes(balancer.createdAt),
    DeleteProtection: balancer.deleteProtection ? 'on' : 'off',
    ModificationProtectionStatus: 'NonProtection',
    ResourceGroupId: balancer.resourceGroupId,
    Tags: { Tag: balancer.tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) },
  };
}
