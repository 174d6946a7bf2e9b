import type { Disk, Eip, Instance, Resource, Snapshot } from '../entities/resources.js';

/** The resource group of everything that was put in none. */
export const DEFAULT_GROUP = 'rg-acfmzawhxxc4oay';

/** What has to be said of a resource; the rest is as it is with most. */
export type Given<R extends Resource> = Partial<R> & Pick<R, 'id' | 'region' | 'createdAt'>;

/** The members that all resources share, pay-as-you-go unless said otherwise. */
export function resource(given: Given<Resource>): Resource {
  return {
    name: given.id,
    zone: `${given.region}-b`,
    charge: 'PostPaid',
    expiresAt: null,
    renewal: null,
    resourceGroupId: DEFAULT_GROUP,
    tags: [],
    ...given,
  };
}

/** A subscription that ends at `expiresAt`. */
export function subscription(
  expiresAt: number,
  renewal: Resource['renewal'] = 'ManualRenewal',
): Pick<Resource, 'charge' | 'expiresAt' | 'renewal'> {
  return { charge: 'PrePaid', expiresAt, renewal };
}

/** A running pay-as-you-go server. */
export function instance(given: Given<Instance>): Instance {
  return {
    ...resource(given),
    type: 'ecs.g7.large',
    status: 'Running',
    deletionProtection: false,
    locks: [],
    publicIp: null,
    privateIp: '192.168.0.10',
    imageId: 'aliyun_3_x64_20G_alibase_20240528.vhd',
    vpcId: `vpc-${given.region}-main`,
    vswitchId: `vsw-${given.region}-b`,
    securityGroupId: `sg-${given.region}-default`,
    ...given,
  };
}

/** The system disk that goes with an instance. */
export function systemDisk({ id, region, createdAt, charge, expiresAt, renewal }: Instance): Disk {
  return {
    ...resource({ id: id.replace(/^i-/, 'd-'), region, createdAt, charge, expiresAt, renewal }),
    category: 'cloud_essd',
    kind: 'system',
    size: 40,
    instanceId: id,
    deleteWithInstance: true,
    locks: [],
  };
}

/** A data disk that is attached to nothing and outlives its instance. */
export function dataDisk(given: Given<Disk>): Disk {
  return {
    ...resource(given),
    category: 'cloud_essd',
    kind: 'data',
    size: 100,
    instanceId: null,
    deleteWithInstance: false,
    locks: [],
    ...given,
  };
}

/** A manual snapshot that no image uses. */
export function snapshotOf(disk: Disk, given: Given<Snapshot>): Snapshot {
  return {
    ...resource(given),
    kind: 'user',
    sourceDiskId: disk.id,
    sourceDiskKind: disk.kind,
    sourceDiskSize: disk.size,
    usage: 'none',
    ...given,
  };
}

/** An address; in use when it is bound to something. */
export function eip(given: Given<Eip> & Pick<Eip, 'address'>): Eip {
  return {
    ...resource(given),
    status: given.boundTo ? 'InUse' : 'Available',
    boundTo: null,
    bandwidth: 5,
    deletionProtection: false,
    locks: [],
    ...given,
  };
}
