import { ACTIONS } from '../actions.js';
import { readUserKeys } from '../facts/people.js';
import { userRemedy } from './_user.js';

/** Only a key that was disabled first is deleted: what still uses it has then been found out. */
export const deleteAccessKey = userRemedy({
  id: 'delete-access-key',
  action: ACTIONS.deleteAccessKey,
  looks: ACTIONS.listAccessKeys,
  destroys: true,
  messages: { effect: 'Delete the access key {id} of the RAM user {user}.' },
  drafts: ({ name, keys }) =>
    keys.map(({ id }) => ({
      subject: { type: 'access key', id, name },
      after: [{ remedy: 'disable-access-key', id }],
    })),
  async isDone(client, { user }, { subject }) {
    return !(await readUserKeys(client, user)).some(({ id }) => id === subject.id);
  },
  parameters: ({ subject }, { user }) => ({ UserName: user, UserAccessKeyId: subject.id }),
});
