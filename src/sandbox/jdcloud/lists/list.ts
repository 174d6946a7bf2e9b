import { isoSeconds, localSeconds } from '../../engine/calendar.js';
import type { Charge, Product, ProductKind } from '../entities/products.js';
import { narrow, type Filters } from '../filters.js';
import { lookThrough } from '../holdings.js';
import { integer, REGIONS, type Action, type Input } from '../input.js';
import { cutPage } from '../paging.js';
import { Refusal, refuseArgument, refuseRange } from '../refusal.js';

const CHINA = 8;
/** What some services write where there is no time. */
const NO_TIME = '0001-01-01 00:00:00';

export type Encoded = Readonly<Record<string, unknown>>;

/** How one product lists its resources. */
export interface Listing {
  readonly kind: ProductKind;
  readonly service: string;
  readonly name: string;
  /** Behind the version and, where the list is regional, behind the region. */
  readonly path: string;
  readonly version?: 'v2';
  /** `account` lists have no region in their path. */
  readonly scope?: 'account';
  readonly regions?: readonly string[];
  /** Member of the result that holds the rows. */
  readonly rows: string;
  readonly id: string;
  readonly label?: string;
  readonly status?: string;
  readonly created?: string;
  /** Member that holds the billing state, and the clock its times are written by. */
  readonly charge?: { readonly member: string; readonly times: 'utc' | 'local' };
  readonly size?: { readonly min: number; readonly max: number; readonly multipleOf?: number };
  /** A page past the end is answered with the last one. */
  readonly lastPageRepeats?: boolean;
  readonly filters?: Filters;
  /** Query parameters beside paging and filters. */
  readonly extra?: readonly string[];
  /** What is hidden unless it is asked for; may take filters out of the input. */
  readonly select?: (products: readonly Product[], input: Input) => readonly [readonly Product[], Input];
}

/** Turns a listing into the action that serves it. */
export function defineList(listing: Listing): Action {
  const { service, name, path, version = 'v1', scope, extra = [] } = listing;
  return {
    service,
    name,
    method: 'GET',
    path: scope === 'account' ? `/${version}/${path}` : `/${version}/regions/{regionId}/${path}`,
    query: ['pageNumber', 'pageSize', 'filters', 'tags', 'tagFilters', 'resourceGroupIds', ...extra],
    run: (input) => runList(listing, input),
  };
}

function runList(listing: Listing, input: Input): unknown {
  const { kind, rows: member, scope, filters = {}, lastPageRepeats = false, select } = listing;
  const { state, query, path, repeatPages } = input;
  if (scope === undefined) checkRegion(path['regionId'] ?? '', listing.regions ?? REGIONS);
  const region = scope === undefined ? path['regionId'] : undefined;
  const here = state.seesResources ? lookThrough(input, kind, region) : [];
  const [chosen, rest] = select ? select(here, input) : [here, input];
  const encoded = narrow(
    chosen.map((product) => encode(product, listing)),
    filters,
    rest,
  );
  const { rows, page, size, total } = cutPage(encoded, {
    page: integer(query.get('pageNumber'), 'pageNumber', { initial: 1 }),
    size: readSize(query.get('pageSize'), listing),
    repeat: repeatPages,
    lastPageRepeats,
  });
  return {
    // Half of the services write null where others write an empty list.
    [member]: rows.length === 0 && lastPageRepeats ? null : rows,
    totalCount: total,
    pageNumber: page,
    pageSize: size,
  };
}

/** @throws Refusal in a region where the product is not offered. */
export function checkRegion(region: string, regions: readonly string[]): void {
  if (!REGIONS.includes(region)) throw refuseArgument(`invalid regionId ${region}`);
  if (!regions.includes(region)) throw new Refusal(404, 'NOT_FOUND', `not available in ${region}`);
}

function readSize(text: string | undefined, { size = { min: 10, max: 100 } }: Listing): number {
  const { min, max, multipleOf = 1 } = size;
  const value = integer(text, 'PageSize', { min, max, initial: 20 });
  if (value % multipleOf !== 0) throw refuseRange(`PageSize must be a multiple of ${multipleOf}`);
  return value;
}

function encode(product: Product, { id, label, status, created, charge }: Listing): Encoded {
  return {
    [id]: product.id,
    ...(label === undefined ? {} : { [label]: product.name }),
    ...(status === undefined ? {} : { [status]: product.status }),
    ...(created === undefined ? {} : { [created]: localSeconds(product.createdAt, CHINA) }),
    ...(charge === undefined ? {} : { [charge.member]: encodeCharge(product.charge, charge.times) }),
    ...product.details,
  };
}

function encodeCharge(charge: Charge | null, times: 'utc' | 'local'): Encoded | null {
  if (charge === null) return null;
  const write = (ms: number | null): string => {
    if (ms === null) return times === 'utc' ? '' : NO_TIME;
    return times === 'utc' ? isoSeconds(ms) : localSeconds(ms, CHINA);
  };
  return {
    chargeMode: charge.mode,
    chargeStatus: charge.status,
    chargeStartTime: write(charge.startedAt),
    chargeExpiredTime: write(charge.expiresAt),
    chargeRetireTime: write(charge.retiresAt),
  };
}
