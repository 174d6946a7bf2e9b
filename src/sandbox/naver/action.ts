import type { Instance, Kind } from './entities/resources.js';
import type { NaverState } from './entities/state.js';
import type { Encodable } from './json.js';
import { integer, readParameters, text, type Flat, type Table, type Values } from './parameters.js';
import { cutPage, type Sliceable } from './paging.js';
import { regionOf } from './sites.js';
import { peekAt, showOne } from './views/standing.js';

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

interface RegionalListing<T extends Table> extends Omit<Listing<T, Instance>, 'path' | 'select' | 'maxPage'> {
  readonly kind: Kind;
  /** Further narrowing by the action's own filters. */
  readonly matches?: (entry: Instance, values: Values<T>) => boolean;
  /** Status under which things stay in the list when they are gone; without it they leave the list. */
  readonly goneStatus?: string;
}

/** A list of one region's instances, and how it words one of them. */
export interface RegionalAction extends QueryAction {
  readonly list: string;
  readonly kind: Kind;
  encode(entry: Instance, scene: Scene): Encodable;
}

/** A list of one region's instances. Without `regionCode` it is the first region's. */
export function regionalAction<T extends Table>(listing: RegionalListing<T>): RegionalAction {
  const { kind, matches = () => true, goneStatus, ...rest } = listing;
  const action = listAction({
    ...rest,
    path: `/${listing.service}/v2/${listing.name}`,
    parameters: { regionCode: text(), ...listing.parameters },
    select: (values, { state, now }) => {
      const region = regionOf(state.site, (values as { regionCode?: string }).regionCode);
      return state.instances[kind].flatMap((entry) => {
        const seen = peekAt(state, entry, now) ?? entry;
        if (entry.region !== region || !matches(seen, values)) return [];
        // A look is a look, also at what is gone: it may show again.
        const shown = showOne(state, entry, now);
        return shown ?? (goneStatus === undefined ? [] : { ...entry, status: goneStatus });
      });
    },
  });
  return { ...action, list: listing.list, kind, encode: listing.row };
}
