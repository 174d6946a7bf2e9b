import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { letGo } from '../../releasing.js';
import { PART_IDS, partsLeft } from '../../views/user-parts.js';
import { findUser } from './find-user.js';
import { serialOf } from './mfa-serial.js';

const GONE = 'EntityNotExist.User.MFADevice';

/** Takes the MFA device from a user. */
export const unbindMfaDevice = defineAction({
  service: 'ram',
  name: 'UnbindMFADevice',
  parameters: { UserName: required(text()) },
  run: (call) => {
    const user = findUser(call, call.values.UserName);
    if (!partsLeft(user, call).hasMfa) throw new Refusal(GONE, 404, 'The user has none.');
    letGo(call, PART_IDS.mfa(user), GONE, 404);
    return { MFADevice: { SerialNumber: serialOf(call.accountId, user.name) } };
  },
});
