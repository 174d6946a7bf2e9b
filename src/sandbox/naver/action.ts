import type { NaverState } from './entities/state.js';
import type { Encodable } from './json.js';
import { integer, readParameters, text, type Flat, type Table, type Values } from './parameters.js';
import { cutPage, type Sliceable } from './paging.js';
import { regionOf } from './sites.js';

/** What an action works on. */
export interface Scene {
  readonly state: NaverState;
  readonly accountId: string;
  readonly now: number;
  readonly repeatPages: boolean;
}

/** The members of an answer. */
export type Payload = Readonly<Record<string, Encodable>>;

interface Common {
  readonly service: string;
  readonly name: string;
}

/** An action whose name is part of its path, and which answers XML unless JSON is asked for. */
export interface QueryAction extends Common {
  readonly path: string;
  /** Root of the answer. */
  readonly root: string;
  /** @throws BadValue, Refusal. */
  run(flat: Flat, scene: Scene): Payload;
}

/** An action of the JSON services. */
export interface RestAction extends Common {
  readonly method: string;
  /** Its groups are the arguments. */
  readonly path: RegExp;
  run(request: RestRequest, scene: Scene): Encodable;
}

export interface RestRequest {
  readonly places: readonly string[];
  readonly flat: Flat;
  readonly headers: Readonly<Record<string, string>>;
}

interface Listing<T extends Table, R> {
  readonly service: string;
  readonly name: string;
  readonly path: string;
  readonly root?: string;
  /** Name of the list in the answer. */
  readonly list: string;
  readonly parameters: T;
  /** Rows per page at most; undefined: no limit. */
  readonly maxPage?: number;
  readonly select: (values: Values<T> & Paged, scene: Scene) => Sliceable<R>;
  readonly row: (entry: R, scene: Scene) => Encodable;
}

/** Which page was asked for. */
export interface Paged {
  readonly pageNo?: number | undefined;
  readonly pageSize?: number | undefined;
}

const FORMAT = { responseFormatType: text() };
const paging = (max?: number): Table => ({
  pageNo: integer({ min: 1 }),
  pageSize: integer({ min: 1, ...(max === undefined ? {} : { max }) }),
});

/** A list action of the query style: pages from one, `totalRows` in the answer. */
export function listAction<T extends Table, R>(listing: Listing<T, R>): QueryAction {
  const { service, name, path, root = `${name}Response`, list, parameters, maxPage, select, row } = listing;
  return {
    service,
    name,
    path,
    root,
    run: (flat, scene) => {
      const table = { ...FORMAT, ...paging(maxPage), ...parameters };
      const values = readParameters(table, flat) as Values<T> & Paged;
      const page = cutPage(select(values, scene), {
        index: (values.pageNo ?? 1) - 1,
        size: values.pageSize ?? maxPage,
        repeat: scene.repeatPages,
      });
      return { totalRows: page.total, [list]: page.rows.map((entry) => row(entry, scene)) };
    },
  };
}

interface RegionalListing<T extends Table, R> extends Omit<Listing<T, R>, 'path' | 'select' | 'maxPage'> {
  readonly of: (state: NaverState) => readonly R[];
  /** Further narrowing by the action's own filters. */
  readonly matches?: (entry: R, values: Values<T>) => boolean;
}

/** A list of one region's instances. Without `regionCode` it is the first region's. */
export function regionalAction<T extends Table, R extends { readonly region: string }>(
  listing: RegionalListing<T, R>,
): QueryAction {
  const { of, matches = () => true, ...rest } = listing;
  return listAction({
    ...rest,
    path: `/${listing.service}/v2/${listing.name}`,
    parameters: { regionCode: text(), ...listing.parameters },
    select: (values, { state }) => {
      const region = regionOf(state.site, (values as { regionCode?: string }).regionCode);
      return of(state).filter((entry) => entry.region === region && matches(entry, values as Values<T>));
    },
    row: listing.row,
  });
}
