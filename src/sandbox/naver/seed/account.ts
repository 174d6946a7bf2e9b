import type { Scenario } from '../../engine/plugin.js';
import type { NaverState } from '../entities/state.js';

export type Identity = Scenario<NaverState>['account'];

/** Id of the sub account whose key a sub-user's scenario gives out. */
export const SUB_ACCOUNT_ID = '5ab0c0de-0000-4000-8000-000000000001';

/**
 * The identity of a scenario's account, readable and always the same.
 * @param label letters and digits only
 * @param number 1 to 99
 */
export function identity(label: string, number: number, caller: 'owner' | 'sub-user' = 'owner'): Identity {
  return {
    accountId: `29200${String(number).padStart(2, '0')}`,
    accessKeyId: `ncp_iam_sandbox${label}000001`,
    accessKeySecret: `ncp_iam_sandbox${label}secret000001`,
    caller,
  };
}
