import { look } from '../../../engine/transitions.js';
import { defineAction } from '../../action.js';
import type { CheckItem } from '../../entities/organization.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findManagedDirectory, findMember } from '../../views/directory.js';

/** The check takes this long, or this many looks at it. */
const ENDING = { afterReads: 2, afterMs: 5_000 };

/** What the check of a member found, once it has ended. `AllowDelete` is a text. */
export const getAccountDeletionCheckResult = defineAction({
  service: 'rd',
  name: 'GetAccountDeletionCheckResult',
  parameters: { AccountId: required(text()) },
  run: (call) => {
    const { check, verdict } = findMember(findManagedDirectory(call), call.values.AccountId, call);
    if (!check)
      throw new Refusal('EntityNotExists.Account', 404, 'No deletion check was started for the account.');
    if (!look(check, ENDING, call.now)) return { AccountDeletionCheckResultInfo: { Status: 'PreChecking' } };
    const isAllowed = verdict.notAllowed.length === 0;
    return {
      AccountDeletionCheckResultInfo: {
        Status: 'PreCheckComplete',
        AllowDelete: String(isAllowed),
        AbandonableChecks: verdict.abandonable.map(toCheck),
        NotAllowReason: isAllowed ? undefined : verdict.notAllowed.map(toCheck),
      },
    };
  },
});

function toCheck({ id, name, description }: CheckItem): Encodable {
  return { CheckId: id, CheckName: name, Description: description };
}
