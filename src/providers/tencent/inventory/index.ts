import { gather } from '../../../domain/gap.js';
import type { Gap } from '../../../domain/verdict.js';
import type { DataKind } from '../../_shared/copy-out.js';
import { distinctGaps, uniteResources, type Inventory } from '../../_shared/resource.js';
import { ACTIONS, LIST_BUCKETS } from '../actions.js';
import type { Client } from '../client.js';
import { isAbsent } from '../errors/absent.js';
import { BUCKETS, listBuckets } from './bucket.js';
import { listCertificates } from './certificate.js';
import { cloudDisk } from './cloud-disk.js';
import { cluster } from './cluster.js';
import { cvmInstance } from './cvm-instance.js';
import { listDomainNames } from './domain-name.js';
import { elasticIp } from './eip.js';
import { listRecorded, listSearched, listTagged } from './index-views.js';
import { isIdentity, listedBy } from './index-types.js';
import type { Listed, ResourceKind } from './kind.js';
import { lighthouseInstance } from './lighthouse-instance.js';
import { loadBalancer } from './load-balancer.js';
import { mysqlInstance } from './mysql-instance.js';
import { redisInstance } from './redis-instance.js';
import { readRegions } from './regions.js';
import { scalingGroup, scalingMember } from './scaling-group.js';
import { listRenewals } from './renewal-view.js';

/** The kinds that are listed region by region. */
const KINDS: readonly ResourceKind[] = [
  cvmInstance,
  cloudDisk,
  elasticIp,
  loadBalancer,
  mysqlInstance,
  redisInstance,
  lighthouseInstance,
  cluster,
  scalingGroup,
];

/** Every kind that a product lists. */
export const LISTED_KINDS: readonly DataKind[] = [...KINDS, BUCKETS];

/** Lists and indexes that cover the whole account. */
const WHOLE = [
  { action: ACTIONS.describeDomainNameList, list: listDomainNames },
  { action: ACTIONS.describeCertificates, list: listCertificates },
  { action: ACTIONS.describeRenewInstances, list: (client: Client) => listRenewals(client) },
  { action: ACTIONS.searchResources, list: listSearched },
  { action: ACTIONS.listDiscoveredResources, list: listRecorded },
  { action: ACTIONS.getResources, list: listTagged },
];

/** Every call the inventory makes. */
export const INVENTORY_ACTIONS: readonly string[] = [
  ACTIONS.describeRegions.id,
  ...KINDS.map(({ action }) => action),
  scalingMember.action,
  LIST_BUCKETS.id,
  ...WHOLE.map(({ action }) => action.id),
];

/** Calls that show resources of any product, but only by an index. */
export const INDEX_ACTIONS: readonly string[] = [
  ACTIONS.searchResources.id,
  ACTIONS.listDiscoveredResources.id,
  ACTIONS.getResources.id,
];

/** What each call lists. */
export const TYPE_OF_LIST: Readonly<Record<string, string>> = {
  ...Object.fromEntries(KINDS.map(({ action, type }) => [action, type])),
  [LIST_BUCKETS.id]: 'COS bucket',
  [ACTIONS.describeDomainNameList.id]: 'domain name',
  [ACTIONS.describeCertificates.id]: 'SSL certificate',
};

/** What the account holds, and which of it may be given up with the account. */
export interface TencentInventory extends Inventory {
  readonly waivable: ReadonlySet<string>;
  /** What the products themselves list, each with all that is known of it. */
  readonly listed: readonly Listed[];
}

/** Where nothing could be read. */
export const NO_INVENTORY: TencentInventory = { resources: [], gaps: [], waivable: new Set(), listed: [] };

/** The union of what products, renewals and indexes list; products first, so that their names stand. */
export async function readInventory(client: Client, now: () => Date): Promise<TencentInventory> {
  const regions = readRegions(client);
  const regional = KINDS.map(async (kind) => listEverywhere(kind, client, await regions));
  const whole = WHOLE.filter(({ action }) => client.offers(action)).map(({ list }) => list(client, now));
  const members = regions.then((all) => listEverywhere(scalingMember, client, all));
  const [products, grouped, buckets, views] = await Promise.all([
    gather(regional),
    gather([members]),
    gather([listBuckets(client)]),
    gather(whole),
  ]);
  const groups = new Map(grouped.values.flatMap((one) => one.listed).map(({ id, partOf }) => [id, partOf]));
  const listed = [
    ...products.values.flatMap((product) => product.listed.map((one) => inGroup(one, groups))),
    ...buckets.values.flat(),
  ];
  const gapsOf = [...products.values, ...grouped.values, products, grouped].flatMap(({ gaps }) => gaps);
  const searched = await regions.catch(() => []);
  const seen = views.values
    .flat()
    .filter((row) => !isIdentity(row) && !isStale(row, { listed, gaps: gapsOf, searched }));
  const found = [...listed, ...seen];
  const gaps = [...gapsOf, ...[buckets, views].flatMap((read) => read.gaps)];
  return {
    resources: uniteResources(found),
    gaps: distinctGaps(gaps),
    listed,
    waivable: new Set(found.filter(({ waivable }) => waivable === true).map(({ id }) => id)),
  };
}

/** A machine goes with its group, which would make it anew. */
function inGroup(one: Listed, groups: ReadonlyMap<string, string | undefined>): Listed {
  const group = groups.get(one.id);
  return group === undefined ? one : { ...one, partOf: group };
}

/**
 * Whether only an index or the renewal service shows it, though its product's own list of the region came whole and
 * does not have it: indexes lag behind.
 */
function isStale(
  { id, region = '' }: Listed,
  {
    listed,
    gaps,
    searched,
  }: {
    readonly listed: readonly Listed[];
    readonly gaps: readonly Gap[];
    readonly searched: readonly string[];
  },
): boolean {
  const list = listedBy(id);
  if (list === undefined || listed.some((one) => one.id === id)) return false;
  return searched.includes(region) && !gaps.some(({ action }) => action === list);
}

/** A product need not be in every region; where no region answers at all, that is no proof. */
async function listEverywhere(
  kind: ResourceKind,
  client: Client,
  regions: readonly string[],
): Promise<{ readonly listed: readonly Listed[]; readonly gaps: readonly Gap[] }> {
  const absent = new Set<string>();
  const lists = regions.map((region) =>
    kind.list(client, region).catch((error: unknown) => {
      if (!isAbsent(error)) throw error;
      absent.add(region);
      if (absent.size === regions.length) throw error;
      return [];
    }),
  );
  const { values, gaps } = await gather(lists);
  return { listed: values.flat(), gaps };
}
