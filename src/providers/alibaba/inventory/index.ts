import * as z from 'zod';
import { gather } from '../../../domain/gap.js';
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
import { listBuckets } from './oss-bucket.js';
import { rdsInstance } from './rds-instance.js';
import { listResourceCenter } from './resource-center.js';
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

/** Every call the inventory makes. */
export const INVENTORY_ACTIONS: readonly string[] = [
  ACTIONS.queryAvailableInstances.id,
  ACTIONS.getResourceCenterServiceStatus.id,
  ACTIONS.searchResources.id,
  ACTIONS.describeRegions.id,
  ...KINDS.map(({ action }) => action),
  ACTIONS.listBuckets.id,
];

/** The union of what the products, billing and Resource Center list; products first, so that their names stand. */
export async function readInventory(client: Client, now: Date): Promise<Inventory<Holding>> {
  const regions = readRegions(client);
  const regional = KINDS.map(async (kind) => listEverywhere(kind, client, await regions));
  const whole = [
    listBuckets(client),
    listBillingView(client, 'Subscription', now),
    listBillingView(client, 'PayAsYouGo', now),
    listResourceCenter(client),
  ];
  const [products, views] = await Promise.all([gather(regional), gather(whole)]);
  const found = [...products.values.flatMap(({ values }) => values), ...views.values].flat();
  const gaps = [...products.values.flatMap((product) => product.gaps), ...products.gaps, ...views.gaps];
  return { resources: uniteResources(found), gaps: distinctGaps(gaps) };
}

const regions = z.object({ Regions: z.object({ Region: z.array(z.object({ RegionId: regionId })).min(1) }) });

async function readRegions(client: Client): Promise<readonly string[]> {
  const { Regions } = await client.call(ACTIONS.describeRegions, regions);
  return Regions.Region.map(({ RegionId }) => RegionId);
}

function listEverywhere(
  kind: ResourceKind,
  client: Client,
  names: readonly string[],
): ReturnType<typeof gather<readonly Holding[]>> {
  return gather(names.map((region) => kind.list(client, region)));
}
