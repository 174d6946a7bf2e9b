import { join } from 'node:path';
import { accountKey } from '../domain/account-key.js';
import type { AccountIdentity } from '../domain/account.js';

/** Where the folders of all closures lie. */
export function closuresFolder(state: string): string {
  return join(state, 'closures');
}

/** Where everything is kept that concerns the closure of one account. */
export function closureFolder(
  state: string,
  account: Pick<AccountIdentity, 'provider' | 'accountId'>,
): string {
  return join(closuresFolder(state), accountKey(account));
}
