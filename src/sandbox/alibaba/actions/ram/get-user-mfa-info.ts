import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { isShown, PART_IDS } from '../../views/user-parts.js';
import { findUser } from './find-user.js';
import { serialOf } from './mfa-serial.js';

/** The MFA device that is bound to a user. */
export const getUserMfaInfo = defineAction({
  service: 'ram',
  name: 'GetUserMFAInfo',
  parameters: { UserName: required(text()) },
  run: (call) => {
    const user = findUser(call, call.values.UserName);
    if (!user.hasMfaDevice || !isShown(PART_IDS.mfa(user), call))
      throw new Refusal('EntityNotExist.User.MFADevice', 404, 'The user has no MFA device.');
    return { MFADevice: { SerialNumber: serialOf(call.accountId, user.name), Type: 'VMFA' } };
  },
});
