import * as z from 'zod';
import { gather } from '../../../domain/gap.js';
import { maybe, text } from '../../_shared/decode.js';
import { readNumberedPages, type NumberedPage } from '../../_shared/paginate.js';
import type { Resource } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Client } from '../client.js';
import { readTime, rowsOf, wholeNumber } from '../facts/schemas.js';

/** One kind of resource, as its product lists it. */
export interface ResourceKind {
  readonly action: string;
  /** Where the product is documented; undefined where one list covers the whole account. */
  readonly regions: readonly string[] | undefined;
  /** Whether the list shows how each thing is paid, arrears included. */
  readonly charged: boolean;
  list(client: Client, region: string): Promise<readonly Resource[]>;
}

/** What a kind says of a row; view and, where lists are regional, region are known already. */
export type Described = Omit<Resource, 'region' | 'seenBy'>;

export interface Listing<Row> {
  readonly action: Action;
  readonly regions: readonly string[] | undefined;
  readonly charged?: boolean;
  readonly page: z.ZodType<NumberedPage<Row>>;
  readonly pageSize?: number;
  /** One question for each of these; a single one without more when absent. */
  readonly queries?: readonly Readonly<Record<string, string>>[];
  /** The thing itself first, then what goes with it. */
  readonly describe: (row: Row) => readonly Described[];
}

const PAGE = 100;

/** A kind whose list pages by number; all of them do. */
export function pagedKind<Row>(listing: Listing<Row>): ResourceKind {
  const { action, regions, charged = true, describe, queries = [{}] } = listing;
  return {
    action: action.id,
    regions,
    charged,
    async list(client, region) {
      const lists = await Promise.all(queries.map((query) => readList(client, region, listing, query)));
      return lists
        .flat()
        .flatMap(describe)
        .map((thing) => ({ ...thing, ...(regions ? { region } : {}), seenBy: [action.id] }));
    },
  };
}

function readList<Row>(
  client: Client,
  region: string,
  { action, page, pageSize = PAGE }: Listing<Row>,
  query: Readonly<Record<string, string>>,
): Promise<readonly Row[]> {
  return readNumberedPages(action.id, (number) =>
    client.call(action, page, { region, query: { ...query, pageNumber: number, pageSize } }),
  );
}

/** Lists a kind in several regions side by side; a region that fails is a gap. */
export function listEverywhere(
  kind: ResourceKind,
  client: Client,
  regions: readonly string[],
): ReturnType<typeof gather<readonly Resource[]>> {
  return gather(regions.map((region) => kind.list(client, region)));
}

/** A page of a list that holds its rows under `name`. */
export function pageOf<Row>(name: string, row: z.ZodType<Row>): z.ZodType<NumberedPage<Row>> {
  const total = z.object({ totalCount: wholeNumber });
  return z.record(z.string(), z.unknown()).transform((result, context) => {
    const rows = rowsOf(row).safeParse(result[name]);
    const counted = total.safeParse(result);
    if (rows.success && counted.success) return { rows: rows.data, total: counted.data.totalCount };
    const [issue] = [...(rows.error?.issues ?? []), ...(counted.error?.issues ?? [])];
    context.addIssue({ code: 'custom', message: issue?.message ?? 'not understood', path: [name] });
    return z.NEVER;
  });
}

/** How a resource is paid, as every product writes it. Words that are not listed are not understood. */
export const charge = z
  .object({
    chargeMode: z.enum(['prepaid_by_duration', 'postpaid_by_usage', 'postpaid_by_duration']),
    chargeStatus: z.enum(['normal', 'overdue', 'arrear']),
    chargeExpiredTime: maybe(text),
    chargeRetireTime: maybe(text),
  })
  .transform(
    ({ chargeMode, chargeStatus, chargeExpiredTime, chargeRetireTime }): Omit<Described, 'id' | 'type'> => {
      const locked = chargeStatus === 'arrear';
      if (chargeMode !== 'prepaid_by_duration') return { charge: 'postpaid', locked };
      const expired = chargeStatus === 'overdue';
      return {
        charge: 'prepaid',
        locked,
        until: readTime(expired ? chargeRetireTime : chargeExpiredTime),
        ...(expired ? { stage: 'expired' } : {}),
      };
    },
  );
