import type { AccountIdentity } from './account.js';
import type { OwnerStatement } from './statement.js';

/** What owners have stated of their accounts. A file that is not as written is an error, never an empty list. */
export interface StatementStore {
  /** The latest last. */
  read(account: StatedAccount): Promise<readonly OwnerStatement[]>;
  /** The caller holds the account's lock. @returns all that is known now. */
  add(account: StatedAccount, statements: readonly OwnerStatement[]): Promise<readonly OwnerStatement[]>;
}

export type StatedAccount = Pick<AccountIdentity, 'provider' | 'accountId'>;
