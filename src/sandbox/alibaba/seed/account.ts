import type { Scenario } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';

type Identity = Scenario<AlibabaState>['account'];

/** Name of the RAM user whose key a sub-user's scenario gives out. */
export const SUB_USER = 'closer';

/**
 * The identity of a scenario's account, readable and always the same.
 * @param label letters and digits only
 * @param number 1 to 99
 */
export function identity(label: string, number: number, caller: 'owner' | 'sub-user' = 'owner'): Identity {
  return {
    accountId: `11880000000000${String(number).padStart(2, '0')}`,
    accessKeyId: `LTAIsandbox${label}000001`,
    accessKeySecret: `sandbox${label}secret000001`,
    caller,
  };
}
