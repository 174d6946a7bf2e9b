import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { isShown, PART_IDS } from '../../views/user-parts.js';
import { findUser } from './find-user.js';

/** The console logon of a user. */
export const getLoginProfile = defineAction({
  service: 'ram',
  name: 'GetLoginProfile',
  parameters: { UserName: required(text()) },
  run: (call) => {
    const user = findUser(call, call.values.UserName);
    if (!user.hasLoginProfile || !isShown(PART_IDS.login(user), call))
      throw new Refusal('EntityNotExist.User.LoginProfile', 404, 'The user has no console logon.');
    return {
      LoginProfile: {
        UserName: user.name,
        CreateDate: isoSeconds(user.createdAt),
        MFABindRequired: user.hasMfaDevice,
        PasswordResetRequired: false,
      },
    };
  },
});
