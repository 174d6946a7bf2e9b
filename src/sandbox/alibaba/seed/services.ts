import type { Product } from '../entities/billing.js';
import type {
  Bucket,
  DbInstance,
  Domain,
  LoadBalancer,
  NatGateway,
  OtherResource,
} from '../entities/resources.js';
import { DEFAULT_GROUP, resource, type Given } from './hardware.js';

/** A gateway without an address of its own. */
export function natGateway(given: Given<NatGateway>): NatGateway {
  return {
    ...resource(given),
    status: 'Available',
    vpcId: `vpc-${given.region}-main`,
    eipId: null,
    eipAddress: null,
    deletionProtection: false,
    ...given,
  };
}

/** An active balancer that faces the internet, unprotected. */
export function loadBalancer(given: Given<LoadBalancer> & Pick<LoadBalancer, 'address'>): LoadBalancer {
  return {
    ...resource(given),
    addressType: 'internet',
    status: 'active',
    vpcId: `vpc-${given.region}-main`,
    deleteProtection: false,
    ...given,
  };
}

/** A running primary database, unprotected. */
export function dbInstance(given: Given<DbInstance>): DbInstance {
  return {
    ...resource(given),
    class: 'mysql.n2.medium.1',
    engine: 'MySQL',
    engineVersion: '8.0',
    status: 'Running',
    masterId: null,
    vpcId: `vpc-${given.region}-main`,
    deletionProtection: false,
    lockMode: 'Unlock',
    lockReason: '',
    ...given,
  };
}

/** An empty bucket. */
export function bucket(given: Partial<Bucket> & Pick<Bucket, 'name' | 'region' | 'createdAt'>): Bucket {
  return {
    storageClass: 'Standard',
    resourceGroupId: DEFAULT_GROUP,
    storage: 0,
    objects: 0,
    multipartUploads: 0,
    ...given,
  };
}

/** A verified domain of a company. */
export function domain(given: Partial<Domain> & Pick<Domain, 'name' | 'registeredAt' | 'expiresAt'>): Domain {
  return {
    instanceId: `S2026${given.name.replace(/\W/g, '').toUpperCase()}`,
    autoRenew: false,
    audit: 'SUCCEED',
    registrant: '2',
    registrantName: '示例科技有限公司',
    ...given,
  };
}

const NETWORK: Product = { code: 'vpc', type: 'vpc', commodity: 'vpc', name: '专有网络 VPC' };

/** A thing that only the index of resources lists. */
export function indexed(given: Given<OtherResource> & Pick<OtherResource, 'type'>): OtherResource {
  return {
    ...resource(given),
    product: NETWORK,
    views: ['center'],
    seller: null,
    releasedAt: null,
    ...given,
  };
}

/** A thing that only the billing side lists. */
export function billed(given: Given<OtherResource> & Pick<OtherResource, 'product'>): OtherResource {
  return { ...indexed({ type: '', ...given }), views: ['billing'] };
}
