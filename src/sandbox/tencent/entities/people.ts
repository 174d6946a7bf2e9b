/** Who the account's access key belongs to: the account itself, or one of its sub-users. */
export type Principal = { readonly kind: 'root' } | { readonly kind: 'user'; readonly uin: string };

/** A key, without its secret. */
export interface ApiKey {
  readonly id: string;
  readonly status: 'Active' | 'Inactive';
  readonly createdAt: number;
  /** The account or the sub-user it belongs to. */
  readonly ownerUin: string;
}

/** A sub-user or a collaborator. */
export interface Person {
  readonly uin: string;
  readonly uid: number;
  readonly name: string;
  readonly remark: string;
  readonly createdAt: number;
}

export interface Recipient {
  readonly uid: number;
  readonly name: string;
  readonly email: string;
  readonly isOwner: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly type: 'user' | 'system' | 'service_linked';
  /** The trust policy as a JSON text. */
  readonly policy: string;
  readonly createdAt: number;
}
