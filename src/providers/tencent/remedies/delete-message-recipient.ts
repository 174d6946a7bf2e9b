import { ACTIONS } from '../actions.js';
import { readRecipients } from '../facts/people.js';
import { MUTATIONS } from '../mutations.js';
import { namedRemedy } from './_person.js';

/** Takes a recipient off the list; the main contact stays with the account. The domestic site only. */
export const deleteMessageRecipient = namedRemedy({
  meta: {
    id: 'delete-message-recipient',
    stage: 'identity',
    clears: ['tencent.message-recipients'],
    destroys: true,
    waitSeconds: 120,
    messages: { effect: 'Delete the message recipient {name}.' },
  },
  mutation: MUTATIONS.deleteMessageReceiver,
  type: 'message recipient',
  list: {
    view: ACTIONS.listReceiver,
    known: async (facts) => (await facts.recipients()).filter(({ isOwner }) => !isOwner),
    read: readRecipients,
  },
  parameters: (name) => ({ Name: name }),
});
