import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { letGo } from '../../releasing.js';
import { PART_IDS, partsLeft } from '../../views/user-parts.js';
import { findUser } from './find-user.js';

const GONE = 'EntityNotExist.User.Group';

/** Takes a user out of a group. */
export const removeUserFromGroup = defineAction({
  service: 'ram',
  name: 'RemoveUserFromGroup',
  parameters: { GroupName: required(text()), UserName: required(text()) },
  run: (call) => {
    const user = findUser(call, call.values.UserName);
    const group = partsLeft(user, call).groups.find(({ name }) => name === call.values.GroupName);
    if (!group) throw new Refusal(GONE, 404, 'The user is not in the group.');
    letGo(call, PART_IDS.group(user, group), GONE, 404);
    return {};
  },
});
