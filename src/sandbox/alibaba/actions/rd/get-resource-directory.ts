import { isoSeconds } from '../../../engine/calendar.js';
import { lookAt } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import { findOwnDirectory } from '../../views/directory.js';

/** The directory of the caller; a member sees the one it belongs to. */
export const getResourceDirectory = defineAction({
  service: 'rd',
  name: 'GetResourceDirectory',
  parameters: {},
  run: (call) => {
    const directory = findOwnDirectory(call);
    lookAt(call.state.releases, directory.id, call.now);
    return {
      ResourceDirectory: {
        ResourceDirectoryId: directory.id,
        MasterAccountId: directory.masterAccountId,
        MasterAccountName: directory.masterAccountName,
        RootFolderId: directory.rootFolderId,
        IdentityInformation: directory.verifiedName,
        CreateTime: isoSeconds(directory.createdAt),
        ControlPolicyStatus: 'Disabled',
        MemberDeletionStatus: directory.memberDeletion,
        MemberAccountDisplayNameSyncStatus: 'Disabled',
      },
    };
  },
});
