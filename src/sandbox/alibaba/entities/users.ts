/** Who the account's access key belongs to: the account itself, or one of its RAM users. */
export type Principal =
  { readonly kind: 'Account' } | { readonly kind: 'RAMUser'; readonly userName: string };

/** An access key, without its secret. */
export interface AccessKey {
  readonly id: string;
  status: 'Active' | 'Inactive';
  readonly createdAt: number;
  /** Null: a key of the account itself. */
  readonly userName: string | null;
}

/** A RAM user with what has to go before it can be deleted. */
export interface RamUser {
  readonly name: string;
  readonly id: string;
  readonly displayName: string;
  readonly comments: string;
  readonly email: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly policies: AttachedPolicy[];
  readonly groups: Membership[];
  readonly hasLoginProfile: boolean;
  readonly hasMfaDevice: boolean;
}

export interface AttachedPolicy {
  readonly name: string;
  readonly type: 'System' | 'Custom';
  readonly description: string;
  readonly attachedAt: number;
}

export interface Membership {
  readonly name: string;
  readonly id: string;
  readonly comments: string;
  readonly joinedAt: number;
}

export interface Role {
  readonly name: string;
  readonly id: string;
  readonly description: string;
  /** The service that may assume it. */
  readonly service: string;
  readonly createdAt: number;
}
