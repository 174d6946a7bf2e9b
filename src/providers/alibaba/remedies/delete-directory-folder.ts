import * as z from 'zod';
import { text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { readFoldersBelow } from '../facts/folders.js';
import type { ManagedDirectory } from '../facts/managed-directory.js';
import { CREATED } from '../facts/members.js';
import { unlessGone } from '../unless-gone.js';
import { defineRemedy } from './_remedy.js';
import { readValue } from './_step.js';

const target = z.object({ parent: text.optional() });

/** Folders of the directory, each before the one it lies in. */
export const deleteDirectoryFolder = defineRemedy({
  id: 'delete-directory-folder',
  stage: 'detach',
  action: ACTIONS.deleteFolder,
  lookedAtBy: [ACTIONS.listFoldersForParent.id],
  clears: [],
  destroys: true,
  waitSeconds: 300,
  messages: { effect: 'Delete the folder {id} ({name}) of the resource directory.' },
  async propose(facts) {
    const directory = await facts.managedDirectory();
    if (!directory) return [];
    return directory.folders
      .filter(({ id }) => !holdsCreated(directory, id))
      .map(({ id, name, parentId }) => ({
        subject: { type: 'folder', id, name },
        ...(parentId === undefined ? {} : { target: { parent: parentId } }),
        // Folders in it come before it in the list, and the provider refuses as long as one is left.
        after: directory.members
          .filter(({ folderId }) => folderId === id)
          .map(({ accountId }) => ({ remedy: 'remove-directory-member', id: accountId })),
      }));
  },
  async look({ client }, step) {
    const { parent } = readValue(step, target, step.target);
    const folders = (await unlessGone(readFoldersBelow(client, parent))) ?? [];
    return folders.some(({ id }) => id === step.subject.id) ? 'todo' : 'done';
  },
  request: ({ subject }) => ({ parameters: { FolderId: subject.id } }),
});

/** A created member cannot be taken out, so the folders around it stay until it was closed. */
function holdsCreated({ members, folders }: ManagedDirectory, folderId: string): boolean {
  return (
    members.some((member) => member.folderId === folderId && member.type === CREATED) ||
    folders.some(({ id, parentId }) => parentId === folderId && holdsCreated({ id, members, folders }, id))
  );
}
