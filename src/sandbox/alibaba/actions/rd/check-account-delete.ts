import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findManagedDirectory, findMember } from '../../views/directory.js';

/** Starts the provider's check of a member. */
export const checkAccountDelete = defineAction({
  service: 'rd',
  name: 'CheckAccountDelete',
  parameters: { AccountId: required(text()) },
  run: (call) => {
    const member = findMember(findManagedDirectory(call), call.values.AccountId, call);
    if (member.type !== 'ResourceAccount') {
      throw new Refusal(
        'AccountTypeOrStatusMismatch',
        409,
        'The type or status of the account does not allow this.',
      );
    }
    member.check = { startedAt: call.now, reads: 0 };
    return {};
  },
});
