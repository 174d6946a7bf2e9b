import { ACTIONS } from '../actions.js';
import { readUserKeys } from '../facts/people.js';
import { userRemedy } from './_user.js';

const ACTIVE = 'Active';

export const disableAccessKey = userRemedy({
  id: 'disable-access-key',
  action: ACTIONS.updateAccessKey,
  looks: ACTIONS.listAccessKeys,
  destroys: false,
  messages: { effect: 'Disable the access key {id} of the RAM user {user}.' },
  drafts: ({ name, keys }) =>
    keys
      .filter(({ status }) => status === ACTIVE)
      .map(({ id }) => ({ subject: { type: 'access key', id, name } })),
  async isDone(client, { user }, { subject }) {
    const key = (await readUserKeys(client, user)).find(({ id }) => id === subject.id);
    return key === undefined || key.status === 'Inactive';
  },
  parameters: ({ subject }, { user }) => ({
    UserName: user,
    UserAccessKeyId: subject.id,
    Status: 'Inactive',
  }),
});
