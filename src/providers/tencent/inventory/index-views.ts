import { lookUp } from '../../_shared/look-up.js';
import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import type { Resource } from '../../_shared/resource.js';
import { count, maybe, text } from '../../_shared/decode.js';
import { readTokenPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import { readEnd } from '../china-time.js';
import type { Client } from '../client.js';
import { label, nextToken } from '../facts/schemas.js';
import { freeName, isPackage } from './index-types.js';
import type { Listed } from './kind.js';

/** The larger pages that the indexes may take are not published. */
const PAGE = 50;
const TAG_PAGE = 200;
const DELETED = '1';

/** The provider's words for how a thing is paid; any other word says nothing. */
const PAY_MODES: Readonly<Record<string, Resource['charge']>> = {
  '0': 'postpaid',
  '1': 'prepaid',
  Free: 'free',
};

/** What is called free by its row or by its kind is free; a product's own list may know better. */
function chargeOfRow(id: string, word: string): Resource['charge'] {
  return freeName(id) === undefined ? (lookUp(PAY_MODES, word) ?? 'unknown') : 'free';
}

const found = z
  .object({
    Resources: z.array(
      z.object({
        ResourceId: text,
        ResourceAlias: label,
        ResourceType: text,
        RegionCode: maybe(text),
        PayMode: maybe(text),
        ExpireTime: maybe(text),
      }),
    ),
    NextToken: nextToken,
  })
  .transform(({ Resources, NextToken }) => ({ rows: Resources, next: NextToken }));

/** What the resource center has indexed, over all regions; the domestic site only. */
export async function listSearched(client: Client): Promise<readonly Listed[]> {
  const { id: action } = ACTIONS.searchResources;
  const rows = await readTokenPages(action, (token) =>
    client.call(ACTIONS.searchResources, found, { MaxResults: PAGE, NextToken: token }),
  );
  return rows.map(({ ResourceId, ResourceAlias, ResourceType, RegionCode, PayMode = '', ExpireTime }) => ({
    id: ResourceId,
    type: ResourceType,
    name: ResourceAlias,
    region: RegionCode,
    charge: chargeOfRow(ResourceId, PayMode),
    ...(lookUp(PAY_MODES, PayMode) === 'prepaid' ? { until: readEnd(ExpireTime) } : {}),
    waivable: isPackage({ type: ResourceType, charge: lookUp(PAY_MODES, PayMode) ?? 'unknown' }),
    seenBy: [action],
  }));
}

const recorded = z.object({
  Items: z.array(
    z.object({
      ResourceId: text,
      ResourceName: label,
      ResourceType: text,
      ResourceRegion: maybe(text),
      ResourceDelete: text,
    }),
  ),
  NextToken: nextToken,
  Count: count.nullish(),
});

/**
 * What the configuration recorder has seen. An empty list proves nothing, since the recorder may be off.
 * @throws ApiError of kind `incomplete` when rows and count do not agree.
 */
export async function listRecorded(client: Client): Promise<readonly Listed[]> {
  const { id: action } = ACTIONS.listDiscoveredResources;
  const counts = new Set<number>();
  const rows = await readTokenPages(action, async (token) => {
    const { Items, NextToken, Count } = await client.call(ACTIONS.listDiscoveredResources, recorded, {
      MaxResults: PAGE,
      NextToken: token,
      Filters: [{ Name: 'resourceDelete', Values: ['0'] }],
    });
    if (typeof Count === 'number') counts.add(Count);
    return { rows: Items, next: NextToken };
  });
  if ([...counts].some((stated) => stated !== rows.length)) throw miscounted(action);
  return rows
    .filter(({ ResourceDelete }) => ResourceDelete !== DELETED)
    .map(({ ResourceId, ResourceName, ResourceType, ResourceRegion }) => ({
      id: ResourceId,
      type: ResourceType,
      name: ResourceName,
      region: ResourceRegion,
      charge: chargeOfRow(ResourceId, ''),
      seenBy: [action],
    }));
}

function miscounted(action: string): ApiError {
  const message = 'the list is incomplete: its count is another';
  return new ApiError(action, { kind: 'incomplete', code: 'IncompleteList', message });
}

/** `qcs::service:region:account:prefix/id`. */
const resourceName = z
  .string()
  .regex(/^qcs:[^:]*:[^:]+:[^:]*:[^:]*:.+$/)
  .transform((name) => {
    const [, , service = '', region = '', , ...path] = name.split(':');
    const parts = path.join(':').split('/');
    return { id: parts.at(-1) ?? name, type: [service, ...parts.slice(0, -1)].join(' '), region };
  });

const tagged = z
  .object({
    ResourceTagMappingList: z.array(z.object({ Resource: resourceName })),
    PaginationToken: nextToken,
  })
  .transform(({ ResourceTagMappingList, PaginationToken }) => ({
    rows: ResourceTagMappingList,
    next: PaginationToken,
  }));

/** What carries a tag. */
export async function listTagged(client: Client): Promise<readonly Listed[]> {
  const { id: action } = ACTIONS.getResources;
  const rows = await readTokenPages(action, (token) =>
    client.call(ACTIONS.getResources, tagged, { MaxResults: TAG_PAGE, PaginationToken: token }),
  );
  return rows.map(({ Resource: { id, type, region } }) => ({
    id,
    type,
    region: region === '' ? undefined : region,
    charge: chargeOfRow(id, ''),
    seenBy: [action],
  }));
}
