import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { findManagedDirectory, findMember } from '../../views/directory.js';

/** Which account settles for a member. */
export const getPayerForAccount = defineAction({
  service: 'rd',
  name: 'GetPayerForAccount',
  parameters: { AccountId: required(text()) },
  run: (call) => {
    const directory = findManagedDirectory(call);
    const { payerAccountId } = findMember(directory, call.values.AccountId, call);
    const payer = directory.members.find((member) => member.accountId === payerAccountId);
    return {
      PayerAccountId: payerAccountId,
      PayerAccountName: payer?.accountName ?? directory.masterAccountName,
    };
  },
});
