import { defineAction } from '../../action.js';
import { Refusal } from '../../refusal.js';
import { letGo } from '../../releasing.js';
import { findManagedDirectory, foldersLeft, membersLeft } from '../../views/directory.js';

/** Closes a directory that has neither members nor folders any more. */
export const destroyResourceDirectory = defineAction({
  service: 'rd',
  name: 'DestroyResourceDirectory',
  parameters: {},
  run: (call) => {
    const directory = findManagedDirectory(call);
    if (membersLeft(directory, call).length > 0)
      throw new Refusal('DeleteConflict.ResourceDirectory.Account', 409, 'The directory has members.');
    if (foldersLeft(directory, call).length > 0)
      throw new Refusal('DeleteConflict.ResourceDirectory.Folder', 409, 'The directory has folders.');
    letGo(call, directory.id, 'ConcurrentCallNotSupported', 409);
    return {};
  },
});
