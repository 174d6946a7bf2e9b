import * as z from 'zod';
import { gather, type Gap } from '../../../domain/gap.js';
import type { DataKind } from '../../_shared/copy-out.js';
import { distinctGaps, uniteResources, type Inventory } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { regionId } from '../facts/schemas.js';
import { listBillingView } from './billing-view.js';
import { cloudDisk } from './disk.js';
import { ecsInstance } from './ecs-instance.js';
import { elasticIp } from './eip.js';
import type { Holding } from './holding.js';
import { loadBalancer } from './load-balancer.js';
import { natGateway } from './nat-gateway.js';
import { BUCKET, BUCKETS, listAllBuckets } from './oss-bucket.js';
import { rdsInstance } from './rds-instance.js';
import { listResourceCenter } from './resource-center.js';
import { listedBy } from './index-types.js';
import { joinParts } from './parts.js';
import type { ResourceKind } from './kind.js';
import { snapshot } from './snapshot.js';

/** The kinds that are listed region by region. */
const KINDS: readonly ResourceKind[] = [
  ecsInstance,
  cloudDisk,
  snapshot,
  elasticIp,
  natGateway,
  loadBalancer,
  rdsInstance,
];

/** Every kind that a product lists. */
export const LISTED_KINDS: readonly DataKind[] = [...KINDS, BUCKETS];

/** The calls of the index of resources. */
export const INDEX_ACTIONS: readonly string[] = [
  ACTIONS.getResourceCenterServiceStatus.id,
  ACTIONS.searchResources.id,
];

/** The calls that list what may be paid for: all but the index, which says nothing of that. */
export const LIST_ACTIONS: readonly string[] = [
  ACTIONS.queryAvailableInstances.id,
  ACTIONS.describeRegions.id,
  ...KINDS.map(({ action }) => action),
  ACTIONS.listBuckets.id,
];

/** Every call the inventory makes. */
export const INVENTORY_ACTIONS: readonly string[] = [...LIST_ACTIONS, ...INDEX_ACTIONS];

/** What each call lists. */
export const TYPE_OF_LIST: Readonly<Record<string, string>> = {
  ...Object.fromEntries(KINDS.map(({ action, type }) => [action, type])),
  [ACTIONS.listBuckets.id]: BUCKET,
};

/** The call that lists the things of a product, by the code that bills have for it. */
export const LIST_OF_PRODUCT: Readonly<Record<string, string>> = {
  ecs: ACTIONS.describeInstances.id,
  yundisk: ACTIONS.describeDisks.id,
  snapshot: ACTIONS.describeSnapshots.id,
  eip: ACTIONS.describeEipAddresses.id,
  nat_gw: ACTIONS.describeNatGateways.id,
  slb: ACTIONS.describeLoadBalancers.id,
  rds: ACTIONS.describeDBInstances.id,
  oss: ACTIONS.listBuckets.id,
};

export interface InventorySources {
  readonly client: Client;
  readonly now: Date;
  /** Whether nothing is overdue: only then does a disabled service mean one that was never opened. */
  readonly owesNothing: () => Promise<boolean>;
}

/** The union of what the products, billing and Resource Center list; products first, so that their names stand. */
export async function readInventory({
  client,
  now,
  owesNothing,
}: InventorySources): Promise<Inventory<Holding>> {
  const regions = readRegions(client);
  const regional = KINDS.map(async (kind) => listEverywhere(kind, client, await regions));
  const whole = [
    listAllBuckets(client, owesNothing),
    listBillingView(client, 'Subscription', now),
    listBillingView(client, 'PayAsYouGo', now),
    listResourceCenter(client),
  ];
  const [products, views] = await Promise.all([gather(regional), gather(whole)]);
  const found = [...products.values.flatMap(({ values }) => values), ...views.values].flat();
  const gaps = [...products.values.flatMap((product) => product.gaps), ...products.gaps, ...views.gaps];
  const searched = await regions.catch(() => []);
  const resources = uniteResources(found).filter((holding) => !isStale(holding, gaps, searched));
  return { resources: joinParts(resources), gaps: distinctGaps(gaps) };
}

/** Whether only the index shows it, though its product's own list came whole and does not: the index lags. */
function isStale(
  { type, seenBy, region }: Holding,
  gaps: readonly Gap[],
  searched: readonly string[],
): boolean {
  const list = listedBy(type);
  if (list === undefined || seenBy.some((action) => !INDEX_ACTIONS.includes(action))) return false;
  const isWhole = !gaps.some(({ action }) => action === list);
  return isWhole && (list === ACTIONS.listBuckets.id || searched.includes(region ?? ''));
}

const regionList = z.object({
  Regions: z.object({ Region: z.array(z.object({ RegionId: regionId })).min(1) }),
});

async function readRegions(client: Client): Promise<readonly string[]> {
  const { Regions } = await client.call(ACTIONS.describeRegions, regionList);
  return Regions.Region.map(({ RegionId }) => RegionId);
}

function listEverywhere(
  kind: ResourceKind,
  client: Client,
  names: readonly string[],
): ReturnType<typeof gather<readonly Holding[]>> {
  return gather(names.map((region) => kind.list(client, region)));
}
