import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { text } from '../../parameters.js';
import { lookOver } from '../../releasing.js';
import { findUser } from './find-user.js';

/** The keys of one user; of the caller itself where no name is given. */
export const listAccessKeys = defineAction({
  service: 'ram',
  name: 'ListAccessKeys',
  parameters: { UserName: text() },
  run: (call) => {
    const { values, state } = call;
    const { principal } = state;
    const own = principal.kind === 'Account' ? null : principal.userName;
    const userName = values.UserName === undefined ? own : findUser(call, values.UserName).name;
    const keys = lookOver(
      state.accessKeys.filter((key) => key.userName === userName),
      call,
    );
    return {
      AccessKeys: {
        AccessKey: keys.map(({ id, status, createdAt }) => ({
          AccessKeyId: id,
          Status: status,
          CreateDate: isoSeconds(createdAt),
        })),
      },
    };
  },
});
