import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { pageByToken } from '../../paging.js';
import { fields, flag, integer, refuseValue, rows, text, type Row } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { listCenterResources, type CenterResource } from '../../views/center-resources.js';

/** What may be filtered on, by equality. */
const KEYS: Readonly<Record<string, (resource: CenterResource) => string>> = {
  RegionId: ({ region }) => region,
  ResourceGroupId: ({ resourceGroupId }) => resourceGroupId,
  ResourceId: ({ id }) => id,
  ResourceName: ({ name }) => name,
  ResourceType: ({ type }) => type,
};

/** The index of resources of all products and regions. */
export const searchResources = defineAction({
  service: 'rc',
  name: 'SearchResources',
  parameters: {
    Filter: rows('Key', 'MatchType', 'Value'),
    IncludeDeletedResources: flag(),
    MaxResults: integer({ min: 1, max: 100 }),
    NextToken: text(),
    ResourceGroupId: text(),
    SortCriterion: fields('Key', 'Order'),
    ...unsupported('SearchExpression'),
  },
  run: ({ values, state, accountId, now, repeatPages: repeat }) => {
    if (state.resourceCenter.service !== 'Enabled') {
      throw new Refusal('ServiceNotEnabled', 400, 'ResourceCenter Service is not enabled.');
    }
    const { Filter: filters, MaxResults: size = 20, NextToken: token, ResourceGroupId: group } = values;
    const found = listCenterResources(state, now)
      .filter(({ resourceGroupId }) => resourceGroupId === (group ?? resourceGroupId))
      .filter((resource) => filters.every((filter) => matches(resource, filter)));
    const page = pageByToken(found, { token, size, repeat, scope: 'SearchResources', wording: 'dotted' });
    return {
      Filters: filters.map((filter) => ({
        Key: filter['Key']?.[0],
        MatchType: filter['MatchType']?.[0] ?? 'Equals',
        Values: filter['Value'] ?? [],
      })),
      MaxResults: size,
      NextToken: page.next ?? '',
      Resources: page.rows.map((resource) => toRow(resource, accountId)),
    };
  },
});

function matches(resource: CenterResource, filter: Row): boolean {
  const key = filter['Key']?.[0] ?? '';
  const of = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  if (!of || (filter['MatchType']?.[0] ?? 'Equals') !== 'Equals') {
    throw refuseValue(
      'Filter',
      'dotted',
      `the sandbox filters by equality on ${Object.keys(KEYS).join(', ')}`,
    );
  }
  return filter['Value']?.includes(of(resource)) ?? false;
}

function toRow(resource: CenterResource, accountId: string): Encodable {
  return {
    AccountId: accountId,
    ResourceId: resource.id,
    ResourceName: resource.name,
    ResourceType: resource.type,
    RegionId: resource.region,
    ZoneId: resource.zone,
    ResourceGroupId: resource.resourceGroupId,
    CreateTime: isoSeconds(resource.createdAt),
    ExpireTime: resource.expiresAt === null ? undefined : isoSeconds(resource.expiresAt),
    Deleted: false,
    IpAddresses: resource.addresses,
    IpAddressAttributes: resource.addresses.map((address) => ({
      IpAddress: address,
      NetworkType: 'Public',
      Version: 'Ipv4',
    })),
    Tags: resource.tags.map(({ key, value }) => ({ Key: key, Value: value })),
  };
}
