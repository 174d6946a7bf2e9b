import { localSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findManagedDirectory, findMember } from '../../views/directory.js';

const ZONE = 8;

/** Where the deletion of a member stands. */
export const getAccountDeletionStatus = defineAction({
  service: 'rd',
  name: 'GetAccountDeletionStatus',
  parameters: { AccountId: required(text()) },
  run: ({ values, state, accountId }) => {
    const { deletion } = findMember(findManagedDirectory(state, accountId), values.AccountId);
    if (!deletion)
      throw new Refusal('EntityNotExists.Account', 404, 'No deletion was submitted for the account.');
    return {
      RdAccountDeletionStatus: {
        AccountId: values.AccountId,
        Status: deletion.status,
        DeletionType: deletion.type,
        CreateTime: inZone(deletion.createdAt),
        DeletionTime: inZone(deletion.deletesAt),
        FailReasonList: deletion.failReasons.map(({ name, description }) => ({
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
