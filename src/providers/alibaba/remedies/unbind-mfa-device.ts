import { ACTIONS } from '../actions.js';
import { hasMfa } from '../facts/people.js';
import { userRemedy } from './_user.js';

export const unbindMfaDevice = userRemedy({
  id: 'unbind-mfa-device',
  action: ACTIONS.unbindMFADevice,
  looks: ACTIONS.getUserMFAInfo,
  destroys: false,
  messages: { effect: 'Unbind the MFA device of the RAM user {id}.' },
  drafts: (person) => (person.hasMfa ? [{ subject: { type: 'MFA device', id: person.name } }] : []),
  isDone: async (client, { user }) => !(await hasMfa(client, user)),
  parameters: (_step, { user }) => ({ UserName: user }),
});
