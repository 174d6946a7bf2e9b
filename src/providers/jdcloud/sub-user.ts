import type { AccountIdentity } from '../../domain/account.js';
import type { Gap } from '../../domain/verdict.js';
import { ACTIONS } from './actions.js';

/** The call that tells whose key is in use. */
export const CALLER_ACTION = ACTIONS.describeUserPin.id;

export const OWNER_KEY: readonly string[] = ['an access key of the account owner'];

/** A sub-user's lists hold only what it may see, so with any key but the owner's they prove nothing. */
export function ownerOnlyGaps({ caller }: AccountIdentity): readonly Gap[] {
  if (caller === 'owner') return [];
  return [
    {
      code: 'unseen',
      action: CALLER_ACTION,
      needs: OWNER_KEY,
      providerCode: caller,
    },
  ];
}
