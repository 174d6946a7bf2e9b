import { isoSeconds } from '../../../engine/calendar.js';
import { lookAt } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import type { Eip } from '../../entities/resources.js';
import { by, byTags, narrow, parametersOf, unsupported, type Filters } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { pageByNumber } from '../../paging.js';
import { flag, integer, required, text } from '../../parameters.js';
import { inRegion } from '../../regions.js';
import { lookOver } from '../../releasing.js';
import { bindingOf, liveEips } from '../../views/live.js';
import { checkDryRun } from '../ecs/dry-run.js';

const FILTERS: Filters<Eip> = {
  AllocationId: by(({ id }) => id),
  AssociatedInstanceId: by(({ boundTo }) => boundTo?.id ?? null),
  AssociatedInstanceType: by(({ boundTo }) => boundTo?.type ?? null),
  ChargeType: by(({ charge }) => charge),
  EipAddress: by(({ address }) => address),
  EipName: by(({ name }) => name),
  ResourceGroupId: by(({ resourceGroupId }) => resourceGroupId),
  Status: by(({ status }) => status),
  Tag: byTags,
};

/** Elastic addresses of one region. */
export const describeEipAddresses = defineAction({
  service: 'vpc',
  name: 'DescribeEipAddresses',
  parameters: {
    ...parametersOf(FILTERS),
    ...unsupported(
      'Filter',
      'ISP',
      'IncludeReservationData',
      'LockReason',
      'OwnerAccount',
      'OwnerId',
      'PublicIpAddressPoolId',
      'ResourceOwnerAccount',
      'ResourceOwnerId',
      'SecurityProtectionEnabled',
      'SegmentInstanceId',
      'ServiceManaged',
    ),
    DryRun: flag(),
    PageNumber: integer({ min: 1 }),
    PageSize: integer({ min: 1, max: 100 }),
    RegionId: required(text()),
  },
  run: (call) => {
    const { values, state, repeatPages: repeat } = call;
    const { PageNumber: page = 1, PageSize: size = 10 } = values;
    const found = lookOver(narrow(inRegion(liveEips(call), values.RegionId), FILTERS, values), call);
    for (const eip of found) lookAt(state.releases, bindingOf(eip), call.now);
    checkDryRun(values.DryRun);
    const { rows, total } = pageByNumber(found, { page, size, repeat });
    return {
      EipAddresses: { EipAddress: rows.map(toEip) },
      PageNumber: page,
      PageSize: size,
      TotalCount: total,
    };
  },
});

function toEip(eip: Eip): Encodable {
  return {
    AllocationId: eip.id,
    IpAddress: eip.address,
    Name: eip.name,
    Status: eip.status,
    InstanceId: eip.boundTo?.id ?? '',
    InstanceType: eip.boundTo?.type ?? '',
    InstanceRegionId: eip.boundTo ? eip.region : '',
    Bandwidth: String(eip.bandwidth),
    ChargeType: eip.charge,
    InternetChargeType: 'PayByTraffic',
    AllocationTime: isoSeconds(eip.createdAt),
    ExpiredTime: eip.expiresAt === null ? '' : isoSeconds(eip.expiresAt),
    BusinessStatus: eip.locks.length === 0 ? 'Normal' : 'FinancialLocked',
    DeletionProtection: eip.deletionProtection,
    OperationLocks: { LockReason: eip.locks.map((reason) => ({ LockReason: reason })) },
    RegionId: eip.region,
    ResourceGroupId: eip.resourceGroupId,
    ServiceManaged: 0,
    Tags: { Tag: eip.tags.map(({ key, value }) => ({ Key: key, Value: value })) },
  };
}
