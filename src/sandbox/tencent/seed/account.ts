import type { Scenario } from '../../engine/plugin.js';
import type { TencentState } from '../entities/state.js';

export type Identity = Scenario<TencentState>['account'];

/** A SecretId is as long as this. */
const KEY_LENGTH = 36;

/**
 * The identity of a scenario's account, readable and always the same.
 * @param label letters and digits only
 * @param number 1 to 99
 */
export function identity(label: string, number: number, caller: 'owner' | 'sub-user' = 'owner'): Identity {
  return {
    accountId: `1000010000${String(number).padStart(2, '0')}`,
    accessKeyId: keyId(label),
    accessKeySecret: `sandbox${label}secret`.padEnd(31, '0').concat('1'),
    caller,
  };
}

/** A made-up SecretId. */
export function keyId(label: string): string {
  return `AKIDsandbox${label}`.padEnd(KEY_LENGTH - 1, '0').concat('1');
}

/** The sub-user whose key a sub-user's scenario gives out. */
export const SUB_USER = { uin: '100019000001', uid: 9001, name: 'closer' };
