import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { letGo } from '../../releasing.js';
import { partsLeft, type UserParts } from '../../views/user-parts.js';
import { findUser } from './find-user.js';

/** Deletes a user that has nothing any more. */
export const deleteUser = defineAction({
  service: 'ram',
  name: 'DeleteUser',
  parameters: { UserName: required(text()) },
  run: (call) => {
    const user = findUser(call, call.values.UserName);
    const left = findLeft(partsLeft(user, call));
    if (left !== undefined)
      throw new Refusal(`DeleteConflict.User.${left}`, 409, `The user still has: ${left}.`);
    letGo(call, user.name, 'EntityNotExist.User', 404);
    return {};
  },
});

/** What the provider names first of all that keeps a user. */
function findLeft({ keys, policies, groups, hasLogin, hasMfa }: UserParts): string | undefined {
  const left: Readonly<Record<string, boolean>> = {
    AccessKey: keys.length > 0,
    Policy: policies.length > 0,
    Group: groups.length > 0,
    LoginProfile: hasLogin,
    MFADevice: hasMfa,
  };
  return Object.keys(left).find((name) => left[name]);
}
