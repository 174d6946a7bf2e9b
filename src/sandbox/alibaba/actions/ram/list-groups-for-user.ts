import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { findUser } from './find-user.js';

/** The groups of one RAM user; never paged. */
export const listGroupsForUser = defineAction({
  service: 'ram',
  name: 'ListGroupsForUser',
  parameters: { UserName: required(text()) },
  run: ({ values, state }) => ({
    Groups: {
      Group: findUser(state, values.UserName).groups.map(({ name, id, comments, joinedAt }) => ({
        GroupName: name,
        GroupId: id,
        Comments: comments,
        JoinDate: isoSeconds(joinedAt),
      })),
    },
  }),
});
