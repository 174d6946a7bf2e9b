import { timingSafeEqual } from 'node:crypto';
import type { Account, World } from '../../engine/plugin.js';
import { closureStage } from '../closure.js';
import type { AlibabaState } from '../entities/state.js';
import type { Refusal } from '../refusal.js';

/** An account with this provider's state. */
export type AlibabaAccount = Account<AlibabaState>;

/** The gateway and the client may be this far apart. */
export const CLOCK_TOLERANCE_MS = 15 * 60_000;

/**
 * Finds whose key it is.
 * @param refuse words the refusal of a key that is deleted or unknown, or switched off
 */
export function findCaller(
  accessKeyId: string,
  world: World<AlibabaState>,
  refuse: (state: 'unknown' | 'inactive') => Refusal,
): AlibabaAccount {
  const account = world.findAccount(accessKeyId);
  const key = account?.entities.accessKeys.find(({ id }) => id === accessKeyId);
  if (!account || !key || closureStage(account.entities, world.now) === 'closed') throw refuse('unknown');
  if (key.status !== 'Active') throw refuse('inactive');
  return account;
}

/** Compares two signatures without telling by time where they differ. */
export function isSameSignature(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
