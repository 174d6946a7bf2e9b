import type * as z from 'zod';
import { readNumberedPages } from '../../_shared/paginate.js';
import type { Resource } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Client } from '../client.js';
import { pageOf } from '../facts/schemas.js';

/** One kind of resource that a product lists region by region. */
export interface ResourceKind {
  readonly action: string;
  list(client: Client, region: string): Promise<readonly Resource[]>;
}

/** What a kind says of a row; region, charge and view are the same for all. */
type Described = Pick<Resource, 'id' | 'type' | 'name' | 'holdsData'>;

const PAGE = 100;

/** A kind that bills by use and is listed page by page. Without a region the provider takes its first. */
export function billedKind<Row>({
  action,
  row,
  describe,
}: {
  readonly action: Action;
  readonly row: z.ZodType<Row>;
  /** Undefined for a row of something that is gone. */
  readonly describe: (row: Row) => Described | undefined;
}): ResourceKind {
  const page = pageOf(action.id.slice(action.id.indexOf(':') + 1), row);
  return {
    action: action.id,
    async list(client, region) {
      const rows = await readNumberedPages(action.id, (pageNo) =>
        client.call(action, page, { query: { regionCode: region, pageNo, pageSize: PAGE } }),
      );
      return rows.flatMap((one) => {
        const described = describe(one);
        return described ? [billed(described, region, action)] : [];
      });
    },
  };
}

/** A thing that costs as long as it exists. */
export function billed(described: Described, region: string, { id }: Action): Resource {
  return { ...described, region, charge: 'postpaid', seenBy: [id] };
}
