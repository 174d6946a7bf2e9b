export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What every resource has. Times are milliseconds since the epoch. */
export interface Resource {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly zone: string;
  readonly createdAt: number;
  readonly charge: 'prepaid' | 'postpaid';
  /** Null for what is paid by use. */
  readonly expiresAt: number | null;
  readonly autoRenew: boolean;
  readonly tags: readonly Tag[];
}

export interface Instance extends Resource {
  readonly type: string;
  readonly state: 'RUNNING' | 'STOPPED' | 'SHUTDOWN' | 'TERMINATING';
  /** Why it is in the recycle bin. */
  readonly isolated: 'ARREAR' | 'EXPIRE' | 'MANMADE' | 'NOTISOLATED';
  readonly systemDiskId: string;
  readonly dataDiskIds: readonly string[];
  readonly privateIp: string;
  readonly publicIp: string | null;
  readonly isProtected: boolean;
}

export interface Disk extends Resource {
  readonly usage: 'SYSTEM_DISK' | 'DATA_DISK';
  /** GiB. */
  readonly size: number;
  /** Null: attached to nothing. */
  readonly instanceId: string | null;
  readonly deleteWithInstance: boolean;
  readonly snapshots: number;
  readonly isBinned: boolean;
  /** The machine was told to let go of it. */
  readonly isComingOff: boolean;
}

export interface Address extends Resource {
  readonly ip: string;
  readonly kind: 'EIP' | 'WanIP';
  readonly instanceId: string | null;
  readonly inArrears: boolean;
  readonly isOffline: boolean;
  /** The machine was told to let go of it. */
  readonly isComingOff: boolean;
}

export interface Balancer extends Resource {
  readonly kind: 'OPEN' | 'INTERNAL';
  readonly vip: string;
  readonly isProtected: boolean;
}

export interface MysqlInstance extends Resource {
  readonly status: 0 | 1 | 4 | 5 | 6 | 7;
  /** 1 main, 2 disaster recovery, 3 read-only. */
  readonly role: 1 | 2 | 3;
  /** The main instance of a replica. */
  readonly mainId: string | null;
  readonly isProtected: boolean;
  readonly version: string;
}

export interface RedisInstance extends Resource {
  readonly status: 0 | 1 | 2 | -2 | -3;
  readonly isProtected: boolean;
}

export interface Lighthouse extends Resource {
  readonly state: 'RUNNING' | 'STOPPED' | 'SHUTDOWN' | 'TERMINATING';
}

export interface Cluster extends Resource {
  readonly status: 'Running' | 'Idling' | 'Isolated' | 'Deleting';
  readonly nodes: number;
  readonly isProtected: boolean;
}

export interface ScalingGroup extends Resource {
  readonly machineIds: readonly string[];
}

export interface Bucket {
  /** `<name>-<appid>`. */
  readonly name: string;
  readonly region: string;
  readonly createdAt: number;
  /** How many it holds, versions and unfinished uploads included. */
  readonly objects: number;
}

export interface Domain {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly autoRenew: boolean;
  readonly status: 'ok' | 'AboutToExpire' | 'RenewPending' | 'RedemptionPending';
}

export interface Certificate {
  readonly id: string;
  readonly alias: string;
  readonly domain: string;
  readonly status: number;
  readonly from: string;
  readonly createdAt: number;
  /** Null before it was issued, and where it never was. */
  readonly expiresAt: number | null;
}

/** A resource of a product that has no list action here; `views` says where it can be seen at all. */
export interface OtherResource extends Resource {
  /** Type as the resource search writes it. */
  readonly type: string;
  /** `service:prefix`, as the tag service names it. */
  readonly tagPath: string;
  readonly product: string;
  /** The resource search's word for how it is paid, where that is no number. */
  readonly payMode?: string;
  readonly views: readonly ('search' | 'config' | 'tag' | 'renewal')[];
}
