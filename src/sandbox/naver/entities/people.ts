export interface AccessKey {
  readonly id: string;
  active: boolean;
  readonly createdAt: number;
}

export interface SubAccount {
  readonly id: string;
  /** Beyond 2^53 now and then: clients have to read it exactly. */
  readonly no: string;
  readonly loginId: string;
  readonly name: string;
  readonly email: string;
  active: boolean;
  readonly apiAccess: boolean;
  readonly createdAt: number;
  readonly keys: AccessKey[];
  readonly policies: Policy[];
}

export interface Policy {
  readonly id: string;
  readonly name: string;
}

export interface OrganizationMember {
  readonly memberNo: string;
  readonly name: string;
  readonly loginId: string;
  status: 'INVT' | 'JOIN' | 'LVREQ' | 'LEV';
}

/** The organization that an account is master or member of. */
export interface Organization {
  readonly no: string;
  readonly name: string;
  readonly groupNo: string;
  readonly masterMemberNo: string;
  readonly masterName: string;
  /** How the account itself belongs to it. */
  readonly status: OrganizationMember['status'];
  readonly joinedAt: number;
  readonly members: OrganizationMember[];
}

/** What somebody did, as Cloud Activity Tracer keeps it. */
export interface Activity {
  readonly id: string;
  readonly at: number;
  readonly product: string;
  readonly region: string;
  readonly resourceType: string;
  readonly resourceId: string;
  readonly resourceName: string;
  readonly action: string;
  /** Null: the main account. */
  readonly subAccountNo: string | null;
}
