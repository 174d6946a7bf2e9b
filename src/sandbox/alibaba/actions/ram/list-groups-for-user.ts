import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { isShown, PART_IDS } from '../../views/user-parts.js';
import { findUser } from './find-user.js';

/** The groups of one RAM user; never paged. */
export const listGroupsForUser = defineAction({
  service: 'ram',
  name: 'ListGroupsForUser',
  parameters: { UserName: required(text()) },
  run: (call) => {
    const user = findUser(call, call.values.UserName);
    const groups = user.groups.filter((group) => isShown(PART_IDS.group(user, group), call));
    return {
      Groups: {
        Group: groups.map(({ name, id, comments, joinedAt }) => ({
          GroupName: name,
          GroupId: id,
          Comments: comments,
          JoinDate: isoSeconds(joinedAt),
        })),
      },
    };
  },
});
