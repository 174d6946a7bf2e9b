import type * as z from 'zod';
import type { CopyOut, DataKind } from '../../_shared/copy-out.js';
import type { Resource } from '../../_shared/resource.js';
import {
  readNumberedPages,
  readTokenPages,
  type NumberedPage,
  type TokenPage,
} from '../../_shared/paginate.js';
import type { Action } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import { dateOrNone } from '../facts/schemas.js';
import { unlessGone } from '../unless-gone.js';
import type { Holding } from './holding.js';

/** One kind of resource that a product lists region by region. */
export interface ResourceKind extends DataKind {
  /** The product's name for it. */
  readonly type: string;
  /** Nothing where the provider has no such product in the region. @throws ApiError. */
  list(client: Client, region: string): Promise<readonly Holding[]>;
  /** The one of that id, or undefined when it is not listed. @throws ApiError. */
  find(client: Client, region: string, id: string): Promise<Holding | undefined>;
}

/** What a kind says of a row; region and view are known already. */
type Described = Omit<Holding, 'region' | 'seenBy' | 'type'>;

interface Listing<Row, Page> {
  readonly action: Action;
  readonly type: string;
  readonly pageSize: number;
  readonly page: z.ZodType<Page>;
  readonly describe: (row: Row) => Described;
  /** How its data is copied out, where it holds any. */
  readonly copyOut?: CopyOut;
  /** Narrows the list to one id. */
  readonly byId: (id: string) => Parameters;
}

/** A kind whose list pages by token. */
export function tokenKind<Row>(listing: Listing<Row, TokenPage<Row>>): ResourceKind {
  const { action, pageSize, page, describe } = listing;
  return kind(listing, (client, region, narrowed) =>
    readTokenPages(
      action.id,
      (token) =>
        client.call(
          action,
          page,
          { RegionId: region, ...narrowed, MaxResults: pageSize, NextToken: token },
          region,
        ),
      (row) => describe(row).id,
    ),
  );
}

/** A kind whose list pages by number. */
export function numberedKind<Row>(listing: Listing<Row, NumberedPage<Row>>): ResourceKind {
  const { action, pageSize, page, describe } = listing;
  return kind(listing, (client, region, narrowed) =>
    readNumberedPages(
      action.id,
      (number) =>
        client.call(
          action,
          page,
          { RegionId: region, ...narrowed, PageNumber: number, PageSize: pageSize },
          region,
        ),
      (row) => describe(row).id,
    ),
  );
}

function kind<Row>(
  {
    action,
    type,
    copyOut,
    describe,
    byId,
  }: Pick<Listing<Row, unknown>, 'action' | 'type' | 'copyOut' | 'describe' | 'byId'>,
  read: (client: Client, region: string, narrowed: Parameters) => Promise<readonly Row[]>,
): ResourceKind {
  const list = async (client: Client, region: string, narrowed: Parameters): Promise<readonly Holding[]> =>
    (await read(client, region, narrowed)).map((row) => ({
      ...describe(row),
      ...{ type, region, seenBy: [action.id] },
    }));
  return {
    action: action.id,
    type,
    copyOut,
    // That there is no such region for the product is an answer, not a failure.
    list: async (client, region) => (await unlessGone(list(client, region, {}))) ?? [],
    find: async (client, region, id) =>
      (await unlessGone(list(client, region, byId(id))))?.find((holding) => holding.id === id),
  };
}

/** How a resource is paid. The provider writes `PrePaid`, `Prepaid` and `PrePay` for the same thing. */
export function chargeOf(
  chargeType: string | undefined,
  until: string | undefined,
): Pick<Resource, 'charge' | 'until'> {
  const prepaid = chargeType !== undefined && /^pre/i.test(chargeType);
  return prepaid ? { charge: 'prepaid', until: dateOrNone(until) } : { charge: 'postpaid' };
}
