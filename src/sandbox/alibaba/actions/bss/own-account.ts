import { Refusal } from '../../refusal.js';

/** @throws Refusal when the id is another account's. */
export function checkOwnId(userId: string, accountId: string): void {
  if (userId !== accountId) throw new Refusal('NotAuthorized', 400, 'This API is not authorized for caller.');
}
