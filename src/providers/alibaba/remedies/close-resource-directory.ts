import { ACTIONS } from '../actions.js';
import { readDirectory } from '../facts/directory.js';
import { CREATED } from '../facts/members.js';
import { defineRemedy } from './_remedy.js';

/** The directory itself, once nothing but the management account would be left in it. */
export const closeResourceDirectory = defineRemedy({
  id: 'close-resource-directory',
  stage: 'detach',
  action: ACTIONS.destroyResourceDirectory,
  lookedAtBy: [ACTIONS.getResourceDirectory.id],
  clears: ['alibaba.resource-directory'],
  destroys: true,
  waitSeconds: 300,
  messages: { effect: 'Close the resource directory {id}.' },
  async propose(facts) {
    const directory = await facts.managedDirectory();
    if (!directory || directory.members.some(({ type }) => type === CREATED)) return [];
    const { id, members, folders } = directory;
    const after = [
      ...members.map(({ accountId }) => ({ remedy: 'remove-directory-member', id: accountId })),
      ...folders.map((folder) => ({ remedy: 'delete-directory-folder', id: folder.id })),
    ];
    return [{ subject: { type: 'resource directory', id }, after }];
  },
  async look({ client, accountId }, { subject }) {
    const directory = await readDirectory(client);
    return directory?.id === subject.id && directory.masterAccountId === accountId ? 'todo' : 'done';
  },
  request: () => ({ parameters: {} }),
});
