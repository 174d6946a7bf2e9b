import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { deletionState } from '../../views/deletion.js';
import { findManagedDirectory, findMember } from '../../views/directory.js';

const OVER: readonly (string | undefined)[] = [undefined, 'CheckFailed', 'DeleteFailed'];

/** Submits the deletion of a member for good. What is in its way shows in the status, not here. */
export const deleteAccount = defineAction({
  service: 'rd',
  name: 'DeleteAccount',
  parameters: { AccountId: required(text()), AbandonableCheckId: text() },
  run: (call) => {
    const directory = findManagedDirectory(call);
    const member = findMember(directory, call.values.AccountId, call);
    if (member.type !== 'ResourceAccount' || directory.memberDeletion !== 'Enabled') {
      throw new Refusal(
        'AccountTypeOrStatusMismatch',
        409,
        'The type or status of the account does not allow this.',
      );
    }
    if (!OVER.includes(deletionState(member, call.now))) {
      throw new Refusal('ConcurrentCallNotSupported', 409, 'A deletion of the account runs already.');
    }
    const type = member.deletionEnd === 'at-once' ? '0' : '1';
    const abandoned = readIds(call.values.AbandonableCheckId ?? '[]');
    member.deletion = { type, createdAt: call.now, reads: 0, abandoned };
    return { DeletionType: type };
  },
});

/** The ids come as a JSON list in one text. @throws Refusal. */
function readIds(list: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(list);
    if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return ids;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal('InvalidParameter.AbandonableCheckId', 400, 'It is no list of check ids.');
}
