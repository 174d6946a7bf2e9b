/** A key of the owner or of a sub-user. Its secret is not kept: no answer of the sandbox shows one. */
export interface AccessKey {
  readonly id: string;
  /** 0 disabled, 1 enabled. */
  readonly state: number;
}

/** A user below the owner. */
export interface SubUser {
  readonly name: string;
  readonly pin: string;
  readonly description: string;
  readonly createdAt: number;
  readonly keys: AccessKey[];
  /** Names of groups and policies. */
  readonly groups: string[];
  readonly policies: string[];
}

/** A group or a policy: what all of them show. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly createdAt: number;
}

export interface Role {
  readonly name: string;
  /** 2 service-linked, 3 service role, 4 user role. */
  readonly type: number;
  readonly trusts: string;
  readonly createdAt: number;
}

/** One row of the audit trail. */
export interface AuditEvent {
  readonly id: string;
  readonly service: string;
  readonly name: string;
  readonly at: number;
  /** Empty where the call succeeded. */
  readonly errorCode: string;
}
