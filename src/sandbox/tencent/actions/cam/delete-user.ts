import { beginRelease } from '../../../engine/releases.js';
import { defineAction } from '../../action.js';
import { integer, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { stillThere } from '../../views/present.js';

/** Takes the name, of sub-users and collaborators alike. One who has keys stays, unless it is forced. */
export const deleteUser = defineAction({
  service: 'cam',
  name: 'DeleteUser',
  parameters: { Name: required(text()), Force: integer({ max: 1 }) },
  run: ({ values: { Name, Force: force = 0 }, state, now }) => {
    const people = [...state.users, ...state.collaborators];
    const found = stillThere(state, people, ({ uin }) => uin, now).find(({ name }) => name === Name);
    if (!found) throw new Refusal('ResourceNotFound.UserNotExist', `The user ${Name} does not exist.`);
    const keys = stillThere(state, state.keys, ({ id }) => id, now).filter(
      ({ ownerUin }) => ownerUin === found.uin,
    );
    if (keys.length > 0 && force === 0) {
      throw new Refusal('OperationDenied.HaveKeys', `The user ${Name} has keys.`);
    }
    for (const { id } of keys) beginRelease(state.releases, id, now);
    beginRelease(state.releases, found.uin, now);
    return {};
  },
});
