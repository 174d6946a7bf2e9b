import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { readTokenPages } from '../../_shared/paginate.js';
import type { Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { accountIn } from '../facts/sub-accounts.js';

const PAGE = 100;

/** Products whose resources cost nothing; what is billed among them has lists and contracts of its own. */
const FREE_PRODUCTS: ReadonlySet<string> = new Set([
  'VPC',
  'IAM',
  'ResourceManager',
  'CloudActivityTracer',
  'Organization',
]);

/** A resource as Resource Manager has registered it. */
export interface ListedResource extends Resource {
  readonly accountId: string | undefined;
}

const item = z.object({
  nrn: text,
  productName: text,
  productDisplayName: maybe(text),
  regionCode: maybe(text),
  resourceType: text,
  resourceId: text,
  resourceName: maybe(text),
});

/** Pages count from zero. Where it is not said whether more follow, an empty page ends the list. */
const page = z
  .object({ items: z.array(item), hasMore: maybe(flag) })
  .transform(({ items, hasMore = items.length > 0 }) => ({ items, more: hasMore && items.length > 0 }));

/** Every registered resource, of all regions and both platforms, free ones included. */
export async function readListedResources(client: Client): Promise<readonly ListedResource[]> {
  const { id: action } = ACTIONS.getResourceList;
  const rows = await readTokenPages(action, async (token = '0') => {
    const number = Number(token);
    const { items, more } = await client.call(ACTIONS.getResourceList, page, {
      body: { page: number, size: PAGE },
    });
    return { rows: items, next: more ? String(number + 1) : undefined };
  });
  return rows.map((row) => ({
    id: row.resourceId,
    accountId: accountIn(row.nrn),
    type: typeOf(row),
    name: row.resourceName,
    region: row.regionCode,
    charge: FREE_PRODUCTS.has(row.productName) ? 'free' : 'unknown',
    seenBy: [action],
  }));
}

/** The product and its type of resource, in one word where both are the same. */
function typeOf({
  productName,
  productDisplayName = productName,
  resourceType,
}: z.output<typeof item>): string {
  return productDisplayName === resourceType ? resourceType : `${productDisplayName} ${resourceType}`;
}
