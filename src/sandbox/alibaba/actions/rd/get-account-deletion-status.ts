import { localSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { deletionState, endOf, failReasons } from '../../views/deletion.js';
import { findManagedDirectory, findMemberOrDeleted } from '../../views/directory.js';

const ZONE = 8;

/** Where the deletion of a member stands. */
export const getAccountDeletionStatus = defineAction({
  service: 'rd',
  name: 'GetAccountDeletionStatus',
  parameters: { AccountId: required(text()) },
  run: (call) => {
    const member = findMemberOrDeleted(findManagedDirectory(call), call.values.AccountId);
    const { deletion } = member;
    const state = deletionState(member, call.now);
    if (!deletion || !state)
      throw new Refusal('EntityNotExists.Account', 404, 'No deletion was submitted for the account.');
    deletion.reads += 1;
    return {
      RdAccountDeletionStatus: {
        AccountId: call.values.AccountId,
        Status: state,
        DeletionType: deletion.type,
        CreateTime: inZone(deletion.createdAt),
        DeletionTime: inZone(endOf(deletion)),
        FailReasonList: failReasons(member, call.now).map(({ name, description }) => ({
          Name: name,
          Description: description,
        })),
      },
    };
  },
});

function inZone(at: number): string {
  return `${localSeconds(at, ZONE).replace(' ', 'T')}+08:00`;
}
