import type * as z from 'zod';
import type { Resource } from '../../_shared/resource.js';
import {
  readNumberedPages,
  readTokenPages,
  type NumberedPage,
  type TokenPage,
} from '../../_shared/paginate.js';
import type { Action } from '../actions.js';
import type { Client } from '../client.js';

/** One kind of resource that a product lists region by region. */
export interface ResourceKind {
  readonly action: string;
  list(client: Client, region: string): Promise<readonly Resource[]>;
}

/** What a kind says of a row; region and view are known already. */
type Described = Omit<Resource, 'region' | 'seenBy'>;

interface Listing<Row, Page> {
  readonly action: Action;
  readonly pageSize: number;
  readonly page: z.ZodType<Page>;
  readonly describe: (row: Row) => Described;
}

/** A kind whose list pages by token. */
export function tokenKind<Row>({
  action,
  pageSize,
  page,
  describe,
}: Listing<Row, TokenPage<Row>>): ResourceKind {
  return kind(action, describe, (client, region) =>
    readTokenPages(action.id, (token) =>
      client.call(action, page, { RegionId: region, MaxResults: pageSize, NextToken: token }, region),
    ),
  );
}

/** A kind whose list pages by number. */
export function numberedKind<Row>({
  action,
  pageSize,
  page,
  describe,
}: Listing<Row, NumberedPage<Row>>): ResourceKind {
  return kind(action, describe, (client, region) =>
    readNumberedPages(action.id, (number) =>
      client.call(action, page, { RegionId: region, PageNumber: number, PageSize: pageSize }, region),
    ),
  );
}

function kind<Row>(
  { id }: Action,
  describe: (row: Row) => Described,
  read: (client: Client, region: string) => Promise<readonly Row[]>,
): ResourceKind {
  return {
    action: id,
    list: async (client, region) =>
      (await read(client, region)).map((row) => ({ ...describe(row), region, seenBy: [id] })),
  };
}

/** How a resource is paid. The provider writes `PrePaid`, `Prepaid` and `PrePay` for the same thing. */
export function chargeOf(
  chargeType: string | undefined,
  until: string | undefined,
): Pick<Resource, 'charge' | 'until'> {
  const prepaid = chargeType !== undefined && /^pre/i.test(chargeType);
  return prepaid ? { charge: 'prepaid', until } : { charge: 'postpaid' };
}
