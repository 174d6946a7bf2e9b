import type { Transition } from '../../engine/transitions.js';

/** A resource directory as the account sees it, be it the management account or a member. */
export interface Directory {
  readonly id: string;
  readonly masterAccountId: string;
  readonly masterAccountName: string;
  readonly rootFolderId: string;
  readonly verifiedName: string;
  readonly createdAt: number;
  memberDeletion: 'Enabled' | 'Disabled';
  readonly members: Member[];
  readonly folders: Folder[];
}

export interface Folder {
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
  readonly createdAt: number;
}

/** A member account as its management account sees it. */
export interface Member {
  readonly accountId: string;
  readonly accountName: string;
  readonly displayName: string;
  readonly type: 'CloudAccount' | 'ResourceAccount';
  readonly folderId: string;
  readonly joinedAt: number;
  readonly payerAccountId: string;
  /** What the provider's check will find. */
  readonly verdict: DeletionVerdict;
  /** The check that was started last; null before the first. */
  check: Transition | null;
  /** How a deletion that passes its check goes on: at once, after the silence period, or to a failure at the end of it. */
  readonly deletionEnd: 'at-once' | 'silence' | 'late-bill';
  /** The deletion that was submitted; null when there is none. */
  deletion: Deletion | null;
}

/** Blockers, and what may be given up; deletable when there is no blocker. */
export interface DeletionVerdict {
  readonly notAllowed: readonly CheckItem[];
  readonly abandonable: readonly CheckItem[];
}

export interface CheckItem {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** A deletion that was submitted. */
export interface Deletion {
  /** `0` at once, `1` after the silence period. */
  readonly type: '0' | '1';
  readonly createdAt: number;
  /** How often it has been asked after. */
  reads: number;
  /** Ids of the checks that were given up. */
  readonly abandoned: readonly string[];
}

/** The account's place in finance trusteeship and financial management. */
export interface Finance {
  accountType: 'MASTER' | 'MEMBER' | null;
  readonly groupId: string;
  readonly groupName: string;
  readonly relations: FinanceRelation[];
}

/** A relation with another account; the account fields are the other side's. */
export interface FinanceRelation {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly nickName: string;
  readonly accountType: 'MASTER' | 'MEMBER';
  readonly type: 'FinancialManagement' | 'FinancialTrusteeship';
  state: 'INITIAL' | 'CONFIRMING' | 'RELATED' | 'REJECTED' | 'CONNECTION_CANCELED';
  readonly setupAt: number;
  readonly startedAt: number;
  endedAt: number | null;
}
