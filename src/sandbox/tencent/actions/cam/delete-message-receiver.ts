import { beginRelease } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { stillThere } from '../../views/present.js';

/** Takes the name. The main contact cannot be deleted. */
export const deleteMessageReceiver = defineAction({
  service: 'cam',
  name: 'DeleteMessageReceiver',
  sites: ['domestic'],
  parameters: { Name: required(text()) },
  run: ({ values: { Name }, state, now }) => {
    const here = stillThere(state, state.recipients, ({ uid }) => String(uid), now);
    const found = here.find(({ name, isOwner }) => name === Name && !isOwner);
    if (!found) throw new Refusal('ResourceNotFound.UserNotExists', `The recipient ${Name} does not exist.`);
    beginRelease(state.releases, String(found.uid), now);
    return {};
  },
});
