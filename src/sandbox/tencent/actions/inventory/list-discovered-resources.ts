import { defineAction } from '../../action.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { cutTokenPage } from '../../paging.js';
import { integer, list, object, oneOf, required, text, unsupported } from '../../parameters.js';
import { viewResources, type Viewed } from '../../views/everything.js';
import { chinaSeconds } from '../../views/times.js';

const ALIVE = 2;

/** What the configuration recorder has seen. Nothing that was deleted is kept here. */
export const listDiscoveredResources = defineAction({
  service: 'config',
  name: 'ListDiscoveredResources',
  parameters: {
    MaxResults: required(integer({ min: 1, max: 100 })),
    NextToken: text(),
    Filters: list(object({ Name: oneOf('resourceDelete'), Values: list(oneOf('0', '1')) })),
    OrderType: oneOf('asc', 'desc'),
    ...unsupported('Tags'),
  },
  run: ({ values: { MaxResults: limit, NextToken: token, Filters }, state, now, repeatPages }) => {
    const onlyDeleted = Filters?.some(({ Values }) => Values?.includes('0') === false) === true;
    const all = onlyDeleted ? [] : viewResources(state, 'config', now);
    const page = cutTokenPage(all, { token, limit, repeat: repeatPages, scope: 'ListDiscoveredResources' });
    return {
      NextToken: page.next,
      ...(state.site === 'domestic' ? { Count: all.length } : {}),
      Items: page.rows.map(toItem),
    };
  },
});

function toItem({ id, name, type, region, zone, createdAt, tags }: Viewed): Encodable {
  return {
    ResourceType: type,
    ResourceName: name,
    ResourceId: id,
    ResourceRegion: region,
    ResourceStatus: 'RUNNING',
    ResourceDelete: ALIVE,
    ResourceCreateTime: chinaSeconds(createdAt),
    Tags: tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })),
    ResourceZone: zone,
    ComplianceResult: 'NOT_APPLICABLE',
  };
}
