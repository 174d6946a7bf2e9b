/** An organization as the account sees it, be it the admin account or a member. */
export interface Organization {
  readonly id: number;
  readonly hostUin: string;
  readonly name: string;
  readonly rootNodeId: number;
  readonly createdAt: number;
  readonly mayQuit: boolean;
  readonly members: readonly Member[];
  /** The root is none of them. */
  readonly departments: readonly Department[];
}

export interface Department {
  readonly id: number;
  readonly name: string;
  readonly parentId: number;
}

export interface Member {
  readonly uin: string;
  readonly name: string;
  readonly type: 'Create' | 'Invite';
  readonly joinedAt: number;
  readonly mayQuit: boolean;
  /** What it owes, whole hundredths. */
  readonly owed: number;
  /** What the provider's check will find. */
  readonly obstacles: Obstacles;
}

/** Each is there when it stands in the way of deletion. */
export interface Obstacles {
  readonly deletionOff?: boolean;
  readonly serviceAdmin?: boolean;
  readonly entityAdmin?: boolean;
  readonly shareAdmin?: boolean;
  readonly approval?: boolean;
  readonly finances?: boolean;
  readonly resources?: readonly string[];
  readonly unprobed?: readonly string[];
  readonly identityRoles?: boolean;
  readonly identityUsers?: boolean;
}
