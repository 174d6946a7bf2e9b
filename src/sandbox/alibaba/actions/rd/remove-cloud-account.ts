import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { letGo } from '../../releasing.js';
import { findManagedDirectory, findMember } from '../../views/directory.js';

/** Lets an invited member leave; it lives on by itself. */
export const removeCloudAccount = defineAction({
  service: 'rd',
  name: 'RemoveCloudAccount',
  parameters: { AccountId: required(text()) },
  run: (call) => {
    const { AccountId: id } = call.values;
    const { type } = findMember(findManagedDirectory(call), id, call);
    if (type !== 'CloudAccount') {
      throw new Refusal(
        'AccountTypeOrStatusMismatch',
        409,
        'The type or status of the account does not allow this.',
      );
    }
    letGo(call, id, 'ConcurrentCallNotSupported', 409);
    return {};
  },
});
