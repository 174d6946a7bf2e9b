import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { findHere, letGo } from '../../releasing.js';
import { findManagedDirectory, foldersLeft, membersLeft } from '../../views/directory.js';

/** Deletes a folder that holds neither members nor folders. */
export const deleteFolder = defineAction({
  service: 'rd',
  name: 'DeleteFolder',
  parameters: { FolderId: required(text()) },
  run: (call) => {
    const { FolderId: id } = call.values;
    const directory = findManagedDirectory(call);
    const folders = foldersLeft(directory, call);
    findHere(folders, id, call, 'EntityNotExists.Folder');
    if (folders.some(({ parentId }) => parentId === id))
      throw new Refusal('DeleteConflict.Folder.SubFolder', 409, 'The folder has folders in it.');
    if (membersLeft(directory, call).some(({ folderId }) => folderId === id))
      throw new Refusal('DeleteConflict.Folder.Account', 409, 'The folder has accounts in it.');
    letGo(call, id, 'ConcurrentCallNotSupported', 409);
    return {};
  },
});
