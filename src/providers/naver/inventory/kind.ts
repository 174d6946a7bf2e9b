import type * as z from 'zod';
import { readNumberedPages } from '../../_shared/paginate.js';
import type { CopyOut, DataKind } from '../../_shared/copy-out.js';
import type { Resource } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Client } from '../client.js';
import { pageOf, type Coded } from '../facts/schemas.js';

/** What matters of a thing when it is to be let go. */
export interface Hold {
  /** Code of its status. */
  readonly status?: string | undefined;
  /** Whether the provider is at work on it. */
  readonly isBusy?: boolean;
  /** Whether it may not be terminated, returned or deleted as it is. */
  readonly isProtected?: boolean | undefined;
  /** Whether it runs nothing, of what there is to run things. */
  readonly isIdle?: boolean;
  /** What it is attached to. */
  readonly holder?: string | undefined;
  /** Whether it goes when its holder goes. */
  readonly goesAlong?: boolean;
  /** Ids of what goes with it. */
  readonly takes?: readonly string[];
}

/** A thing as its product lists it. */
export interface Held {
  readonly resource: Resource;
  readonly hold: Hold;
}

/** One kind of resource that a product lists region by region. */
export interface ResourceKind extends DataKind {
  list(client: Client, region: string): Promise<readonly Held[]>;
  /** Asks for one thing only; undefined when it is not listed. */
  find(client: Client, region: string, id: string): Promise<Held | undefined>;
}

/** What a kind says of a row; region, charge and view are the same for all. */
type Described = Pick<Resource, 'id' | 'type' | 'name' | 'holdsData' | 'gigabytes'> & Hold;

const PAGE = 100;

export interface ListedKind<Row> {
  readonly action: Action;
  /** Parameter that narrows the list to one thing. */
  readonly narrowing: string;
  readonly row: z.ZodType<Row>;
  /** `free` things go with the account. */
  readonly charge?: 'postpaid' | 'free';
  /** How its data is copied out, where it holds any. */
  readonly copyOut?: CopyOut;
  /** Set where the list comes on one page and takes no number. */
  readonly isWhole?: true;
  /** Undefined for a row of something that is gone. */
  readonly describe: (row: Row) => Described | undefined;
}

/** A kind whose list is of the query style. Without a region the provider takes its first. */
export function listedKind<Row>({
  action,
  narrowing,
  row,
  charge = 'postpaid',
  copyOut,
  isWhole,
  describe,
}: ListedKind<Row>): ResourceKind {
  const page = pageOf(action.id.slice(action.id.indexOf(':') + 1), row);
  const read = async (
    client: Client,
    regionCode: string,
    narrowed: Readonly<Record<string, string>>,
  ): Promise<readonly Held[]> => {
    const rows = await readNumberedPages(action.id, (pageNo) => {
      const paging = isWhole ? {} : { pageNo, pageSize: PAGE };
      return client.call(action, page, { query: { regionCode, ...paging, ...narrowed } });
    });
    return rows.flatMap((one) => {
      const described = describe(one);
      return described ? [held(described, { region: regionCode, charge, action })] : [];
    });
  };
  return {
    action: action.id,
    copyOut,
    list: (client, region) => read(client, region, {}),
    find: async (client, region, id) =>
      (await read(client, region, { [`${narrowing}.1`]: id })).find(({ resource }) => resource.id === id),
  };
}

/** A kind whose list cannot be narrowed: one thing is looked for among all. */
export function unnarrowedKind({ action, copyOut, list }: Omit<ResourceKind, 'find'>): ResourceKind {
  return {
    action,
    copyOut,
    list,
    find: async (client, region, id) =>
      (await list(client, region)).find(({ resource }) => resource.id === id),
  };
}

export function held(
  { id, type, name, holdsData, gigabytes, ...hold }: Described,
  {
    region,
    charge = 'postpaid',
    action,
  }: { readonly region: string; readonly charge?: 'postpaid' | 'free'; readonly action: Action },
): Held {
  const kept = holdsData === undefined ? {} : { holdsData, gigabytes };
  return { resource: { id, type, name, ...kept, region, charge, seenBy: [action.id] }, hold };
}

/** While a thing goes. */
const TERMINATING = 'TERMTING';
/** The operation of a thing that nothing is done to. */
const IDLE = 'NULL';

/** Status and operation of a row. */
export function standingOf(
  status: Coded | undefined,
  operation?: Coded,
): Required<Pick<Hold, 'status' | 'isBusy'>> {
  const { code } = status ?? {};
  return { status: code, isBusy: code === TERMINATING || (operation?.code ?? IDLE) !== IDLE };
}
