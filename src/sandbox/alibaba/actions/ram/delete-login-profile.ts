import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { letGo } from '../../releasing.js';
import { PART_IDS, partsLeft } from '../../views/user-parts.js';
import { findUser } from './find-user.js';

const GONE = 'EntityNotExist.User.LoginProfile';

/** Takes the console logon from a user. */
export const deleteLoginProfile = defineAction({
  service: 'ram',
  name: 'DeleteLoginProfile',
  parameters: { UserName: required(text()) },
  run: (call) => {
    const user = findUser(call, call.values.UserName);
    if (!partsLeft(user, call).hasLogin) throw new Refusal(GONE, 404, 'The user has none.');
    letGo(call, PART_IDS.login(user), GONE, 404);
    return {};
  },
});
