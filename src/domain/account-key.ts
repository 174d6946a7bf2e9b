import type { AccountIdentity } from './account.js';

/** A name for an account that locks and folders can have. Its id comes from outside and never becomes a path. */
export function accountKey({ provider, accountId }: Pick<AccountIdentity, 'provider' | 'accountId'>): string {
  return `${provider}-${accountId.replace(/[^\w-]/g, '_')}`;
}
