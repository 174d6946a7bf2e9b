import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { NatGateway } from '../../entities/resources.js';
import { by, byTags, narrow, parametersOf, unsupported, type Filters } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { pageByNumber } from '../../paging.js';
import { flag, integer, oneOf, required, text } from '../../parameters.js';
import { inRegion } from '../../regions.js';
import { lookOver } from '../../releasing.js';
import { liveNatGateways } from '../../views/live.js';
import { checkDryRun } from '../ecs/dry-run.js';

const FILTERS: Filters<NatGateway> = {
  InstanceChargeType: by(({ charge }) => charge, oneOf('PostPaid', 'PrePaid')),
  Name: by(({ name }) => name),
  NatGatewayId: by(({ id }) => id),
  ResourceGroupId: by(({ resourceGroupId }) => resourceGroupId),
  Status: by(({ status }) => status, oneOf('Creating', 'Available', 'Modifying', 'Deleting', 'Converting')),
  Tag: byTags,
  VpcId: by(({ vpcId }) => vpcId),
  ZoneId: by(({ zone }) => zone),
};

/** NAT gateways of one region; at most 50 a page. */
export const describeNatGateways = defineAction({
  service: 'vpc',
  name: 'DescribeNatGateways',
  parameters: {
    ...parametersOf(FILTERS),
    ...unsupported(
      'AvailabilityMode',
      'NatType',
      'NetworkType',
      'OwnerAccount',
      'OwnerId',
      'ResourceOwnerAccount',
      'ResourceOwnerId',
      'Spec',
    ),
    DryRun: flag(),
    PageNumber: integer({ min: 1 }),
    PageSize: integer({ min: 1, max: 50 }),
    RegionId: required(text()),
  },
  run: (call) => {
    const { values, repeatPages: repeat } = call;
    const { PageNumber: page = 1, PageSize: size = 10 } = values;
    const found = lookOver(
      narrow(inRegion(liveNatGateways(call), values.RegionId, 'nat'), FILTERS, values),
      call,
    );
    checkDryRun(values.DryRun);
    const { rows, total } = pageByNumber(found, { page, size, repeat });
    return {
      NatGateways: { NatGateway: rows.map(toGateway) },
      PageNumber: page,
      PageSize: size,
      TotalCount: total,
    };
  },
});

function toGateway(gateway: NatGateway): Encodable {
  const { eipId, eipAddress } = gateway;
  return {
    NatGatewayId: gateway.id,
    Name: gateway.name,
    Status: gateway.status,
    VpcId: gateway.vpcId,
    RegionId: gateway.region,
    NatType: 'Enhanced',
    NetworkType: 'internet',
    InstanceChargeType: gateway.charge,
    InternetChargeType: 'PayByLcu',
    BusinessStatus: 'Normal',
    CreationTime: isoSeconds(gateway.createdAt),
    ExpiredTime: gateway.expiresAt === null ? '' : isoSeconds(gateway.expiresAt),
    DeletionProtection: gateway.deletionProtection,
    ResourceGroupId: gateway.resourceGroupId,
    IpLists: {
      IpList:
        eipId === null || eipAddress === null
          ? []
          : [
              {
                AllocationId: eipId,
                IpAddress: eipAddress,
                SnatEntryEnabled: true,
                UsingStatus: 'UsedBySnatTable',
              },
            ],
    },
    Tags: { Tag: gateway.tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) },
  };
}
