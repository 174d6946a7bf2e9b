import { ACTIONS } from '../actions.js';
import { readUserGroups } from '../facts/people.js';
import { membershipId } from './_user-parts.js';
import { userRemedy } from './_user.js';

export const leaveUserGroup = userRemedy({
  id: 'leave-user-group',
  action: ACTIONS.removeUserFromGroup,
  looks: ACTIONS.listGroupsForUser,
  destroys: false,
  messages: { effect: 'Remove the RAM user {user} from the group {group}.' },
  drafts: (person) =>
    person.groups.map((group) => ({
      subject: { type: 'group of a RAM user', id: membershipId(person, group), name: group },
      args: { group },
      target: { group },
    })),
  async isDone(client, { user, group }) {
    return !(await readUserGroups(client, user)).some((name) => name === group);
  },
  parameters: (_step, { user, group }) => ({ UserName: user, GroupName: group }),
});
