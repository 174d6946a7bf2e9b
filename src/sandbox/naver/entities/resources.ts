/** What every listed instance has. */
export interface Instance {
  readonly no: string;
  readonly name: string;
  readonly region: string;
  readonly createdAt: number;
  /** Status code as the product writes it. */
  readonly status: string;
  /** The instance it hangs on, if any. */
  parentNo: string | null;
  /** Termination or return protection. */
  isProtected: boolean;
  /** Whether it goes with the instance it hangs on. */
  readonly goesAlong: boolean;
}

/** The kinds that products list, by the name of their list. */
export const KINDS = [
  'servers',
  'blockStorages',
  'snapshots',
  'publicIps',
  'networkInterfaces',
  'vpcs',
  'subnets',
  'natGateways',
  'loadBalancers',
  'nasVolumes',
  'mysqls',
  'autoScalingGroups',
  'clusters',
] as const;

export type Kind = (typeof KINDS)[number];
export type Instances = Readonly<Record<Kind, Instance[]>>;

export interface StoredObject {
  readonly key: string;
  readonly size: number;
  readonly modifiedAt: number;
}

export interface Bucket {
  readonly name: string;
  readonly region: string;
  readonly createdAt: number;
  readonly objects: readonly StoredObject[];
}

/** A resource that Resource Manager has registered and no other list here shows. */
export interface ListedResource {
  /** Service code. */
  readonly product: string;
  readonly productName: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
  /** Empty: of no region. */
  readonly region: string;
  readonly createdAt: number;
}
