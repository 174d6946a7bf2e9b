import { ApiError } from '../../../domain/errors.js';
import { ACTIONS } from '../actions.js';
import { findOwn } from '../facts/identity.js';
import type { RemedyFacts } from '../facts/remedy-facts.js';
import { isLive, type SubAccount } from '../facts/sub-accounts.js';

/** What the subjects of these steps are called. */
export const SUB_ACCOUNT = 'sub account';
export const ACCESS_KEY = 'access key';

/**
 * The sub accounts that still work, but for the one that asks. Where the caller is a sub account that the list does
 * not show, any of them may be its own, so that none is named. @throws ApiError.
 */
export async function readOthers(facts: RemedyFacts): Promise<readonly SubAccount[]> {
  const found = await facts.subAccounts();
  const own = findOwn(found, facts.keyId);
  if (!own && (await facts.organization()).standing === 'sub-account') throw callerUnseen();
  return found.filter((one) => one !== own && isLive(one));
}

function callerUnseen(): ApiError {
  return new ApiError(ACTIONS.getSubAccounts.id, {
    kind: 'incomplete',
    code: 'CallerNotListed',
    message: 'the sub account that asks is not among those listed',
  });
}
