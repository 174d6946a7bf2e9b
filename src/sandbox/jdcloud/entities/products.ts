/** How a resource is paid. */
export interface Charge {
  readonly mode: 'prepaid_by_duration' | 'postpaid_by_usage' | 'postpaid_by_duration';
  readonly status: 'normal' | 'overdue' | 'arrear';
  readonly startedAt: number;
  /** Null where no term runs. */
  readonly expiresAt: number | null;
  readonly retiresAt: number | null;
}

/** One thing that a product lists. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly createdAt: number;
  readonly status: string;
  /** Null where the product shows no billing state. */
  readonly charge: Charge | null;
  readonly tagged: boolean;
  readonly autoRenew: boolean;
  /** Members of the row that only this product has, as they are sent. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Every list of the account, by what it holds. */
export const PRODUCT_KINDS = [
  'vm',
  'image',
  'disk',
  'snapshot',
  'elasticIp',
  'natGateway',
  'bandwidthPackage',
  'loadBalancer',
  'rds',
  'redis',
  'mongodb',
  'es',
  'cluster',
  'container',
  'pod',
  'fileSystem',
  'dedicatedHost',
  'bucket',
  'cdnDomain',
  'dnsZone',
  'kmsKey',
  'ydVm',
  'ydRds',
  'voucher',
] as const;

export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** Codes of the products under which bills, tags and renewals know their resources. */
export const SERVICE_CODES: Partial<Record<ProductKind, string>> = {
  vm: 'vm',
  disk: 'disk',
  elasticIp: 'ip',
  rds: 'rds',
  redis: 'redis',
  mongodb: 'mongodb',
  es: 'es',
  container: 'nativecontainer',
  pod: 'pod',
  fileSystem: 'zfs',
  cdnDomain: 'cdn',
};
