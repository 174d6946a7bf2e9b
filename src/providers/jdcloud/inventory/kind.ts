import * as z from 'zod';
import { gather } from '../../../domain/gap.js';
import { maybe, text } from '../../_shared/decode.js';
import { readNumberedPages, type NumberedPage } from '../../_shared/paginate.js';
import type { CopyOut, DataKind } from '../../_shared/copy-out.js';
import type { Resource } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Client } from '../client.js';
import { readTime, rowsOf, wholeNumber } from '../facts/schemas.js';

/** A resource with what matters only to those who take it away. */
export interface Thing extends Resource {
  /** Its product's word for its state. */
  readonly state?: string | undefined;
  /** Refuses its deletion until that is switched off. */
  readonly protected?: boolean | undefined;
  /** Ids of what it is attached to, with the provider's words for their kinds. */
  readonly heldBy?: readonly Holder[];
  /** Id of what it is a copy of. */
  readonly copyOf?: string | undefined;
  readonly tags?: Readonly<Record<string, string>>;
  /** What calls that change it know it by, where that is not its id. */
  readonly handle?: string | undefined;
  /** Id of the availability group that a machine is in. */
  readonly group?: string | undefined;
  /** Ids of the availability groups that the machines of a cluster are in. */
  readonly groups?: readonly string[];
  /** Words of its row that are not known: how it is paid, or whether it is in arrears, is open. */
  readonly unclear?: string;
}

export interface Holder {
  readonly type: string | undefined;
  readonly id: string;
}

/** One kind of resource, as its product lists it. */
export interface ResourceKind extends DataKind {
  /** What the provider calls it. */
  readonly type: string;
  readonly action: string;
  /** Where the product is documented; undefined where one list covers the whole account. */
  readonly regions: readonly string[] | undefined;
  /** Whether the list shows how each thing is paid, arrears included. */
  readonly charged: boolean;
  list(client: Client, region: string): Promise<readonly Thing[]>;
  /** Asks for one thing. Undefined when its list, read to the end, does not hold it. */
  readonly find: (client: Client, region: string, id: string) => Promise<Thing | undefined>;
}

/** What a kind says of a row; view, type and, where lists are regional, region are known already. */
export type Described = Omit<Thing, 'type' | 'region' | 'seenBy'> & { readonly type?: string };

type Query = Readonly<Record<string, string>>;

export interface Listing<Row> {
  readonly type: string;
  readonly action: Action;
  readonly regions: readonly string[] | undefined;
  readonly charged?: boolean;
  readonly page: z.ZodType<NumberedPage<Row>>;
  readonly pageSize?: number;
  /** One question for each of these; a single one without more when absent. */
  readonly queries?: readonly Query[];
  /** How its data is copied out, where it holds any. */
  readonly copyOut?: CopyOut;
  /** Narrows a question to one thing; the whole list is read when absent. */
  readonly narrow?: (id: string) => Query;
  /** The thing itself first, then what goes with it. */
  readonly describe: (row: Row) => readonly Described[];
}

const PAGE = 100;
/** What some products still list for a while. */
const GONE = 'deleted';

/** A kind whose list pages by number; all of them do. */
export function pagedKind<Row>(listing: Listing<Row>): ResourceKind {
  const {
    type,
    action,
    copyOut,
    regions,
    charged = true,
    describe,
    queries = [{}],
    narrow = () => ({}),
  } = listing;
  const ask = async (client: Client, region: string, more: Query = {}): Promise<readonly Thing[]> => {
    const lists = await Promise.all(
      queries.map((query) => readList(client, region, listing, { ...query, ...more })),
    );
    return lists
      .flat()
      .flatMap(describe)
      .filter(({ state }) => state?.toLowerCase() !== GONE)
      .map((thing) => ({ type, ...thing, ...(regions ? { region } : {}), seenBy: [action.id] }));
  };
  return {
    type,
    action: action.id,
    copyOut,
    regions,
    charged,
    list: (client, region) => ask(client, region),
    find: async (client, region, id) =>
      (await ask(client, region, narrow(id))).find((thing) => thing.id === id && thing.partOf === undefined),
  };
}

/** The part of a query that is a filter. @param place of the filter among those of the query. */
export function filterBy(name: string, value: string, place = 1): Query {
  return { [`filters.${place}.name`]: name, [`filters.${place}.values.1`]: value };
}

function readList<Row>(
  client: Client,
  region: string,
  { action, page, pageSize = PAGE }: Listing<Row>,
  query: Query,
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
): ReturnType<typeof gather<readonly Thing[]>> {
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

/** Labels that the user put on a resource. */
export const labels = rowsOf(z.object({ key: text, value: maybe(text) })).transform(
  (rows): Readonly<Record<string, string>> =>
    Object.fromEntries(rows.map(({ key, value = '' }) => [key, value])),
);

const ADVANCE = 'prepaid_by_duration';
/** Words for how a resource is paid. */
const BY_USE: ReadonlySet<string> = new Set(['postpaid_by_usage', 'postpaid_by_duration']);
const STATUSES: ReadonlySet<string> = new Set(['normal', 'overdue', 'arrear']);

type Paid = Pick<Described, 'charge' | 'locked' | 'until' | 'stage' | 'unclear'>;

/** How a resource is paid, as every product writes it. A row whose words are not known is there all the same. */
export const charge = z
  .object({
    chargeMode: maybe(text),
    chargeStatus: maybe(text),
    chargeExpiredTime: maybe(text),
    chargeRetireTime: maybe(text),
  })
  .nullish()
  .transform((written): Paid => {
    const {
      chargeMode: mode = '',
      chargeStatus: status = '',
      chargeExpiredTime,
      chargeRetireTime,
    } = written ?? {};
    const odd = [
      ...(mode === ADVANCE || BY_USE.has(mode) ? [] : [`chargeMode ${mode}`]),
      ...(STATUSES.has(status) ? [] : [`chargeStatus ${status}`]),
    ];
    const told = { locked: status === 'arrear', ...(odd.length > 0 ? { unclear: odd.join(', ') } : {}) };
    if (mode !== ADVANCE) return { charge: BY_USE.has(mode) ? 'postpaid' : 'unknown', ...told };
    const expired = status === 'overdue';
    return {
      charge: 'prepaid',
      ...told,
      until: readTime(expired ? chargeRetireTime : chargeExpiredTime),
      ...(expired ? { stage: 'expired' } : {}),
    };
  });
