import { gather } from '../../../domain/gap.js';
import type { DataKind } from '../../_shared/copy-out.js';
import { distinctGaps, uniteResources, type Inventory, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import type { Contract } from '../facts/contracts.js';
import { autoScalingGroup } from './auto-scaling-group.js';
import { blockStorage } from './block-storage.js';
import { bucket } from './bucket.js';
import { viewContracts } from './contracts-view.js';
import type { ResourceKind } from './kind.js';
import { kubernetesCluster } from './kubernetes-cluster.js';
import { loadBalancer } from './load-balancer.js';
import { mysqlInstance } from './mysql-instance.js';
import { nasVolume } from './nas-volume.js';
import { natGateway } from './nat-gateway.js';
import { publicIp } from './public-ip.js';
import { server } from './server.js';
import { snapshot } from './snapshot.js';

/** The kinds that are listed region by region, in the order in which they are best released. */
const KINDS: readonly ResourceKind[] = [
  autoScalingGroup,
  kubernetesCluster,
  loadBalancer,
  server,
  blockStorage,
  snapshot,
  publicIp,
  mysqlInstance,
  nasVolume,
  natGateway,
  bucket,
];

/** Every kind that a product lists. */
export const LISTED_KINDS: readonly DataKind[] = KINDS;

/** Every call the inventory makes. */
export const INVENTORY_ACTIONS: readonly string[] = [
  ACTIONS.getContractUsageList.id,
  ACTIONS.getResourceList.id,
  ACTIONS.getRegionList.id,
  ...KINDS.map(({ action }) => action),
];

export interface InventorySources {
  readonly client: Client;
  readonly regions: () => Promise<readonly string[]>;
  readonly contracts: () => Promise<readonly Contract[]>;
  readonly listedResources: () => Promise<readonly Resource[]>;
  readonly now: Date;
}

/** The union of what products, contracts and Resource Manager list; products first, so that their names stand. */
export async function readInventory(sources: InventorySources): Promise<Inventory> {
  const { client, regions, contracts, listedResources, now } = sources;
  const regional = regions().then((names) =>
    gather(KINDS.flatMap((kind) => names.map((region) => listResources(kind, client, region)))),
  );
  const [products, views] = await Promise.all([
    gather([regional]),
    gather([contracts().then((rows) => viewContracts(rows, now)), listedResources()]),
  ]);
  const found = [...products.values.flatMap(({ values }) => values), ...views.values].flat();
  const gaps = [...products.values.flatMap((product) => product.gaps), ...products.gaps, ...views.gaps];
  return { resources: uniteResources(found), gaps: distinctGaps(gaps) };
}

async function listResources(
  kind: ResourceKind,
  client: Client,
  region: string,
): Promise<readonly Resource[]> {
  return (await kind.list(client, region)).map(({ resource }) => resource);
}
