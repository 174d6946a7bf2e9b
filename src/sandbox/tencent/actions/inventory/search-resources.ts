import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { cutTokenPage } from '../../paging.js';
import { integer, text, unsupported } from '../../parameters.js';
import { viewResources, type Viewed } from '../../views/everything.js';

/** All products and regions; the domestic site only. */
export const searchResources = defineAction({
  service: 'cloudrc',
  name: 'SearchResources',
  sites: ['domestic'],
  parameters: {
    MaxResults: integer({ min: 1, max: 100 }),
    NextToken: text(),
    ...unsupported('ViewId', 'Filters', 'SortBy', 'SortOrder'),
  },
  run: ({ values: { MaxResults: limit = 20, NextToken: token }, state, accountId, now, repeatPages }) => {
    const all = viewResources(state, 'search', now);
    const page = cutTokenPage(all, { token, limit, repeat: repeatPages, scope: 'SearchResources' });
    return { NextToken: page.next, Resources: page.rows.map((row) => toResource(row, accountId)) };
  },
});

function toResource(row: Viewed, uin: string): Encodable {
  return {
    ResourceId: row.id,
    ResourceAlias: row.name,
    Uin: BigInt(uin),
    ResourceType: row.type,
    RegionCode: row.region,
    ZoneCode: row.zone,
    PayMode: row.payMode ?? (row.charge === 'prepaid' ? '1' : '0'),
    CreateTime: isoSeconds(row.createdAt),
    ExpireTime: row.expiresAt === null ? '' : isoSeconds(row.expiresAt),
    PrivateIpAddress: [],
    PublicIpAddress: [],
    Tags: row.tags.map(({ key, value }) => ({ Key: key, Value: value })),
  };
}
