import { ACTIONS } from '../actions.js';
import { CREATED, readMembers } from '../facts/members.js';
import { defineRemedy } from './_remedy.js';

/** Invited accounts leave the directory and live on; created ones can only be closed. */
export const removeDirectoryMember = defineRemedy({
  id: 'remove-directory-member',
  stage: 'detach',
  action: ACTIONS.removeCloudAccount,
  lookedAtBy: [ACTIONS.listAccounts.id],
  clears: [],
  destroys: false,
  waitSeconds: 300,
  messages: { effect: 'Remove the member {id} from the resource directory; the account itself lives on.' },
  async propose(facts) {
    const directory = await facts.managedDirectory();
    const invited = (directory?.members ?? []).filter(({ type }) => type !== CREATED);
    return invited.map(({ accountId, type, name }) => ({
      subject: { type, id: accountId, ...(name === undefined ? {} : { name }) },
    }));
  },
  async look({ client }, { subject }) {
    const members = await readMembers(client);
    return members.some(({ accountId }) => accountId === subject.id) ? 'todo' : 'done';
  },
  request: ({ subject }) => ({ parameters: { AccountId: subject.id } }),
});
