import { gather } from '../../../domain/gap.js';
import type { DataKind } from '../../_shared/copy-out.js';
import { distinctGaps, uniteResources, type Inventory } from '../../_shared/resource.js';
import type { Client } from '../client.js';
import { ACCOUNT_REGION, REGIONS } from '../regions.js';
import { bandwidthPackage } from './bandwidth-package.js';
import { bucket } from './bucket.js';
import { cdnDomain } from './cdn-domain.js';
import { cloudDisk } from './cloud-disk.js';
import { container } from './container.js';
import { dedicatedHost } from './dedicated-host.js';
import { dnsZone } from './dns-zone.js';
import { esInstance } from './es-instance.js';
import { fileSystem } from './file-system.js';
import { listEverywhere, type ResourceKind, type Thing } from './kind.js';
import { kmsKey } from './kms-key.js';
import { kubernetesCluster } from './kubernetes-cluster.js';
import { loadBalancer } from './load-balancer.js';
import { mongodbInstance } from './mongodb-instance.js';
import { natGateway } from './nat-gateway.js';
import { pod } from './pod.js';
import { privateImage } from './private-image.js';
import { publicIp } from './public-ip.js';
import { rdsInstance } from './rds-instance.js';
import { redisInstance } from './redis-instance.js';
import { snapshot } from './snapshot.js';
import { virtualMachine } from './virtual-machine.js';

/** Every kind that has a list, in the order in which they are shown. */
const KINDS: readonly ResourceKind[] = [
  virtualMachine,
  kubernetesCluster,
  container,
  pod,
  dedicatedHost,
  rdsInstance,
  redisInstance,
  mongodbInstance,
  esInstance,
  cloudDisk,
  snapshot,
  privateImage,
  fileSystem,
  bucket,
  publicIp,
  natGateway,
  bandwidthPackage,
  loadBalancer,
  cdnDomain,
  dnsZone,
  kmsKey,
];

/** Every kind that a product lists. */
export const LISTED_KINDS: readonly DataKind[] = KINDS;

/** The kind of that name. */
export function findKind(type: string): ResourceKind | undefined {
  return KINDS.find((kind) => kind.type === type);
}

/** The kind that a call lists, by its name. */
export function typeListedBy(action: string): string | undefined {
  return KINDS.find((kind) => kind.action === action)?.type;
}

/** Every list the inventory reads. */
export const INVENTORY_ACTIONS: readonly string[] = KINDS.map(({ action }) => action);

/** The lists that show arrears. */
export const CHARGED_ACTIONS: readonly string[] = KINDS.filter(({ charged }) => charged).map(
  ({ action }) => action,
);

export interface InventorySources {
  /** Regions that are not documented: those that the bill or the user names. */
  readonly further: () => Promise<readonly string[]>;
}

/** What the products list: in the documented regions at once, then where the bill or the user says there is more. */
export async function readInventory(
  client: Client,
  { further }: InventorySources,
): Promise<Inventory<Thing>> {
  const reads = [
    ...KINDS.map((kind) => listEverywhere(kind, client, regionsOf(kind))),
    listElsewhere(client, REGIONS),
    further().then((regions) => listElsewhere(client, regions)),
  ];
  const parts = await Promise.all(reads);
  return {
    resources: uniteResources(parts.flatMap(({ values }) => values.flat())),
    gaps: distinctGaps(parts.flatMap(({ gaps }) => gaps)),
  };
}

/** Lists each product where its reference does not name the region; one that refuses is not offered there. */
async function listElsewhere(client: Client, regions: readonly string[]): ReturnType<typeof listEverywhere> {
  const lists = KINDS.flatMap((kind) =>
    regions
      .filter((region) => kind.regions?.includes(region) === false)
      .map((region) => kind.list(client, region)),
  );
  const { values, gaps } = await gather(lists);
  return { values, gaps: gaps.filter(({ code }) => code !== 'refused') };
}

function regionsOf({ regions }: ResourceKind): readonly string[] {
  return regions ?? [ACCOUNT_REGION];
}
