import type { Account, World } from '../../engine/plugin.js';
import { isWithdrawn } from '../closure.js';
import type { NaverState } from '../entities/state.js';

export type NaverAccount = Account<NaverState>;

/** The account of a key that is known and enabled; undefined for any other, and once the account is closed. */
export function findCaller(accessKeyId: string, world: World<NaverState>): NaverAccount | undefined {
  const account = world.findAccount(accessKeyId);
  if (!account || isWithdrawn(account.entities, world.now)) return undefined;
  const keys = [
    ...account.entities.mainKeys,
    ...account.entities.subAccounts.flatMap((one) => (one.active ? one.keys : [])),
  ];
  return keys.some(({ id, active }) => id === accessKeyId && active) ? account : undefined;
}
