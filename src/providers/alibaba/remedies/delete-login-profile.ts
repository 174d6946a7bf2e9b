import { ACTIONS } from '../actions.js';
import { hasLogin } from '../facts/people.js';
import { userRemedy } from './_user.js';

export const deleteLoginProfile = userRemedy({
  id: 'delete-login-profile',
  action: ACTIONS.deleteLoginProfile,
  looks: ACTIONS.getLoginProfile,
  destroys: true,
  messages: { effect: 'Take away the console logon of the RAM user {id}.' },
  drafts: (person) => (person.hasLogin ? [{ subject: { type: 'console logon', id: person.name } }] : []),
  isDone: async (client, { user }) => !(await hasLogin(client, user)),
  parameters: (_step, { user }) => ({ UserName: user }),
});
