import { timingSafeEqual } from 'node:crypto';
import type { Account, World } from '../../engine/plugin.js';
import { standingOf } from '../../engine/releases.js';
import { closureStage } from '../closure.js';
import type { TencentState } from '../entities/state.js';

export type TencentAccount = Account<TencentState>;

/** Whose key it is; undefined when it is unknown, deleted or disabled, which the provider does not tell apart. */
export function findCaller(accessKeyId: string, world: World<TencentState>): TencentAccount | undefined {
  const account = world.findAccount(accessKeyId);
  const key = account?.entities.keys.find(({ id }) => id === accessKeyId);
  if (key?.status !== 'Active' || !account || closureStage(account.entities, world.now) === 'closed')
    return undefined;
  return standingOf(account.entities.releases, accessKeyId, world.now) === 'here' ? account : undefined;
}

/** Compares two signatures without telling by time where they differ. */
export function isSameSignature(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
