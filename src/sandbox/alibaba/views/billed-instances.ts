import type { Product } from '../entities/billing.js';
import type { Resource } from '../entities/resources.js';
import type { AlibabaState } from '../entities/state.js';
import { remaining } from '../releasing.js';
import { liveDisks, liveEips } from './live.js';
import { PRODUCTS } from './products.js';

/** One row of the billing side's instance list. */
export interface BilledInstance {
  readonly id: string;
  readonly product: Product;
  readonly region: string;
  readonly subscription: 'Subscription' | 'PayAsYouGo';
  readonly status: 'Normal' | 'Expired';
  readonly createdAt: number;
  /** Null for pay-as-you-go. */
  readonly endsAt: number | null;
  readonly renewal: Resource['renewal'];
  readonly seller: string | null;
  readonly releasedAt: number | null;
}

/**
 * What is billed by the instance. Buckets, snapshots and disks that belong to an instance are
 * billed otherwise and do not appear, as at the provider.
 */
export function listBilledInstances(state: AlibabaState, now: number): BilledInstance[] {
  const view = (product: Product, resources: readonly Resource[]): BilledInstance[] =>
    resources.map((resource) => toInstance(resource, product, now));
  const at = { state, now };
  const listed = [
    ...view(PRODUCTS.ecs, state.instances),
    ...view(
      PRODUCTS.disk,
      liveDisks(at).filter(({ instanceId }) => instanceId === null),
    ),
    ...view(PRODUCTS.eip, liveEips(at)),
    ...view(PRODUCTS.nat, state.natGateways),
    ...view(PRODUCTS.slb, state.loadBalancers),
    ...view(PRODUCTS.rds, state.dbInstances),
    ...state.otherResources
      .filter(({ views }) => views.includes('billing'))
      .map((other) => ({
        ...toInstance(other, other.product, now),
        seller: other.seller,
        releasedAt: other.releasedAt,
      })),
  ];
  return remaining(listed, at);
}

function toInstance(resource: Resource, product: Product, now: number): BilledInstance {
  const { id, region, createdAt, charge, expiresAt, renewal } = resource;
  return {
    id,
    product,
    region,
    subscription: charge === 'PrePaid' ? 'Subscription' : 'PayAsYouGo',
    status: expiresAt !== null && expiresAt <= now ? 'Expired' : 'Normal',
    createdAt,
    endsAt: expiresAt,
    renewal,
    seller: null,
    releasedAt: null,
  };
}
