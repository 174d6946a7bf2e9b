import type {
  Address,
  Balancer,
  Certificate,
  Cluster,
  Disk,
  Domain,
  Instance,
  Lighthouse,
  MysqlInstance,
  OtherResource,
  RedisInstance,
  Resource,
  ScalingGroup,
} from '../entities/resources.js';

/** What a seed must say of a resource; the rest has defaults. */
type Basics = Pick<Resource, 'id' | 'region' | 'createdAt'>;

function resource(basics: Basics): Resource {
  return {
    name: basics.id,
    zone: `${basics.region}-3`,
    charge: 'postpaid',
    expiresAt: null,
    autoRenew: false,
    tags: [],
    ...basics,
  };
}

export function instance(over: Basics & Partial<Instance>): Instance {
  return {
    ...resource(over),
    type: 'S5.MEDIUM4',
    state: 'RUNNING',
    isolated: 'NOTISOLATED',
    systemDiskId: over.id.replace('ins-', 'disk-'),
    dataDiskIds: [],
    privateIp: '10.0.0.2',
    publicIp: null,
    isProtected: false,
    ...over,
  };
}

/** The disk that goes with a machine. */
export function systemDisk({ id, region, zone, createdAt, systemDiskId, charge, expiresAt }: Instance): Disk {
  return disk({
    id: systemDiskId,
    region,
    zone,
    createdAt,
    charge,
    expiresAt,
    usage: 'SYSTEM_DISK',
    instanceId: id,
    deleteWithInstance: true,
    size: 50,
  });
}

export function disk(over: Basics & Partial<Disk>): Disk {
  return {
    ...resource(over),
    usage: 'DATA_DISK',
    size: 100,
    instanceId: null,
    deleteWithInstance: false,
    snapshots: 0,
    isBinned: false,
    isComingOff: false,
    ...over,
  };
}

export function address(over: Basics & Partial<Address>): Address {
  return {
    ...resource(over),
    ip: '203.0.113.10',
    kind: 'EIP',
    instanceId: null,
    inArrears: false,
    isOffline: false,
    isComingOff: false,
    ...over,
  };
}

export function balancer(over: Basics & Partial<Balancer>): Balancer {
  return { ...resource(over), kind: 'OPEN', vip: '203.0.113.20', isProtected: false, ...over };
}

export function mysql(over: Basics & Partial<MysqlInstance>): MysqlInstance {
  return { ...resource(over), status: 1, role: 1, mainId: null, isProtected: false, version: '8.0', ...over };
}

export function redis(over: Basics & Partial<RedisInstance>): RedisInstance {
  return { ...resource(over), status: 2, isProtected: false, ...over };
}

export function lighthouse(over: Basics & Partial<Lighthouse>): Lighthouse {
  return { ...resource(over), charge: 'prepaid', state: 'RUNNING', ...over };
}

export function cluster(over: Basics & Partial<Cluster>): Cluster {
  return { ...resource(over), status: 'Running', nodes: 2, isProtected: false, ...over };
}

export function scalingGroup(over: Basics & Partial<ScalingGroup>): ScalingGroup {
  return { ...resource(over), machineIds: [], ...over };
}

export function domain(over: Pick<Domain, 'name' | 'createdAt' | 'expiresAt'> & Partial<Domain>): Domain {
  return { id: `domain-${over.name.replaceAll('.', '-')}`, autoRenew: false, status: 'ok', ...over };
}

export function certificate(
  over: Pick<Certificate, 'id' | 'domain' | 'createdAt' | 'expiresAt'> & Partial<Certificate>,
): Certificate {
  return { alias: '', status: 1, from: 'TrustAsia', ...over };
}

export function other(
  over: Basics & Pick<OtherResource, 'type' | 'tagPath' | 'product' | 'views'> & Partial<OtherResource>,
): OtherResource {
  return { ...resource(over), ...over };
}
