import { defineAction } from '../../action.js';
import { oneOf, required } from '../../parameters.js';
import { findManagedDirectory } from '../../views/directory.js';

/** Allows or forbids the deletion of members as a whole. */
export const setMemberDeletionPermission = defineAction({
  service: 'rd',
  name: 'SetMemberDeletionPermission',
  parameters: { Status: required(oneOf('Enabled', 'Disabled')) },
  run: (call) => {
    const directory = findManagedDirectory(call);
    directory.memberDeletion = call.values.Status;
    return {
      ResourceDirectoryId: directory.id,
      ManagementAccountId: directory.masterAccountId,
      MemberDeletionStatus: directory.memberDeletion,
    };
  },
});
