import type { Product } from './billing.js';

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What every resource of a region has. */
export interface Resource {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly zone: string;
  readonly createdAt: number;
  readonly charge: 'PrePaid' | 'PostPaid';
  /** Null for pay-as-you-go. */
  readonly expiresAt: number | null;
  renewal: 'AutoRenewal' | 'ManualRenewal' | 'NotRenewal' | null;
  readonly resourceGroupId: string;
  readonly tags: readonly Tag[];
}

export interface Instance extends Resource {
  readonly type: string;
  readonly status: 'Running' | 'Stopped';
  deletionProtection: boolean;
  /** `financial` while the account is overdue. */
  readonly locks: readonly string[];
  readonly publicIp: string | null;
  readonly privateIp: string;
  readonly imageId: string;
  readonly vpcId: string;
  readonly vswitchId: string;
  readonly securityGroupId: string;
}

/** A cloud disk; `Available` when it is attached to nothing. */
export interface Disk extends Resource {
  readonly category: string;
  readonly kind: 'system' | 'data';
  /** GiB. */
  readonly size: number;
  /** Null: attached to nothing. */
  readonly instanceId: string | null;
  readonly deleteWithInstance: boolean;
  readonly locks: readonly string[];
}

export interface Snapshot extends Resource {
  readonly kind: 'user' | 'auto';
  readonly sourceDiskId: string;
  readonly sourceDiskKind: 'system' | 'data';
  /** GiB. */
  readonly sourceDiskSize: number;
  readonly usage: 'image' | 'disk' | 'image_disk' | 'none';
}

/** An elastic address, bound to something or idle. */
export interface Eip extends Resource {
  readonly address: string;
  readonly status: 'Available' | 'InUse' | 'Unassociating' | 'Releasing';
  readonly boundTo: { readonly id: string; readonly type: string } | null;
  /** Mbit/s. */
  readonly bandwidth: number;
  deletionProtection: boolean;
  readonly locks: readonly string[];
}

export interface NatGateway extends Resource {
  readonly status: 'Available' | 'Deleting';
  readonly vpcId: string;
  readonly eipId: string | null;
  readonly eipAddress: string | null;
  deletionProtection: boolean;
}

export interface LoadBalancer extends Resource {
  readonly address: string;
  readonly addressType: 'internet' | 'intranet';
  readonly status: 'inactive' | 'active' | 'locked';
  readonly vpcId: string;
  deleteProtection: boolean;
}

/** A database, or a read replica of one. */
export interface DbInstance extends Resource {
  readonly class: string;
  readonly engine: 'MySQL' | 'PostgreSQL' | 'SQLServer' | 'MariaDB';
  readonly engineVersion: string;
  readonly status: string;
  /** Null: a primary instance; else a read replica of that one. */
  readonly masterId: string | null;
  readonly vpcId: string;
  deletionProtection: boolean;
  readonly lockMode: string;
  readonly lockReason: string;
}

/** A bucket counts as one thing, however many objects it holds. */
export interface Bucket {
  readonly name: string;
  readonly region: string;
  readonly createdAt: number;
  readonly storageClass: 'Standard' | 'IA' | 'Archive' | 'ColdArchive';
  readonly resourceGroupId: string;
  /** Bytes. */
  readonly storage: number;
  readonly objects: number;
  readonly multipartUploads: number;
}

export interface Domain {
  readonly name: string;
  readonly instanceId: string;
  readonly registeredAt: number;
  readonly expiresAt: number;
  readonly autoRenew: boolean;
  readonly audit: 'FAILED' | 'SUCCEED' | 'NONAUDIT' | 'AUDITING';
  readonly registrant: '1' | '2';
  readonly registrantName: string;
}

/** A resource of a product that has no list action here; `views` says where it can be seen at all. */
export interface OtherResource extends Resource {
  /** `ACS::<Product>::<Type>`. */
  readonly type: string;
  readonly product: Product;
  readonly views: readonly ('billing' | 'center')[];
  /** Set for goods of the marketplace. */
  readonly seller: string | null;
  /** Set for what is gone already and lingers in the billing list. */
  readonly releasedAt: number | null;
}
