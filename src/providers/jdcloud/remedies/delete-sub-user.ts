import { AcctcloseError } from '../../../domain/errors.js';
import { ACTIONS } from '../actions.js';
import { readSubUserKeys, readSubUsers } from '../facts/access.js';
import { IDENTITY } from './_access.js';
import { SUB_USER_KEY } from './_sub-user-key.js';
import { defineRemedy, type JdcloudRemedy } from './_remedy.js';
import { placeOf } from './_step.js';

const SUB_USER = 'sub-user';

const remedy = defineRemedy({
  ...IDENTITY,
  id: 'delete-sub-user',
  destroys: true,
  action: ACTIONS.deleteSubUser,
  lookedAtBy: [ACTIONS.describeSubUsers.id],
  messages: {
    effect: 'Delete the sub-user {id}.',
    destroys: 'The sub-user with its bindings to groups and policies.',
  },
  async propose(facts) {
    const holders = await facts.keyHolders();
    return holders.map(({ name, pin, keys }) => ({
      subject: { type: SUB_USER, id: name },
      after: keys.map(({ id }) => ({ remedy: 'delete-sub-user-key', id })),
      // A sub-user in use is known by its pin and its key, not by its name.
      takes: [
        { type: SUB_USER, id: pin ?? name, name },
        ...keys.map(({ id }) => ({ type: SUB_USER_KEY, id })),
      ],
    }));
  },
  async look({ client }, step) {
    const { id } = placeOf(step);
    return (await readSubUsers(client)).some(({ name }) => name === id) ? 'todo' : 'done';
  },
  request: (step) => ({ path: { subUser: placeOf(step).id } }),
});

/** Deletes a sub-user, but never the one whose key is in use. */
export const deleteSubUser: JdcloudRemedy = {
  ...remedy,
  async act(calls, step) {
    const { id } = placeOf(step);
    const keys = await readSubUserKeys(calls.client, id);
    if (keys.some((key) => key.id === calls.keyInUse)) throw inUse(id);
    return remedy.act(calls, step);
  },
};

function inUse(subUser: string): AcctcloseError {
  return new AcctcloseError('plan', `The plan would take away what runs it: sub-user ${subUser}.`, {
    code: 'would-lock-out',
    tryThis: ['Make a new plan.'],
  });
}
