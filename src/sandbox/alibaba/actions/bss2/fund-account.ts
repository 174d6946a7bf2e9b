import { Refusal } from '../../refusal.js';

/** The one fund account that an account of the sandbox has. */
export function fundAccountId(accountId: string): string {
  return `60${accountId.slice(-10)}`;
}

/** @throws Refusal when the id is another account's fund account. */
export function checkFundAccount(id: string | undefined, accountId: string): void {
  if (id !== undefined && id !== fundAccountId(accountId)) {
    throw new Refusal('NotAuthorized', 400, 'This API is not authorized for caller.');
  }
}
