import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { isShown, PART_IDS } from '../../views/user-parts.js';
import { findUser } from './find-user.js';

/** The policies attached to one RAM user itself; never paged. */
export const listPoliciesForUser = defineAction({
  service: 'ram',
  name: 'ListPoliciesForUser',
  parameters: { UserName: required(text()) },
  run: (call) => {
    const user = findUser(call, call.values.UserName);
    const policies = user.policies.filter((policy) => isShown(PART_IDS.policy(user, policy), call));
    return {
      Policies: {
        Policy: policies.map(({ name, type, description, attachedAt }) => ({
          PolicyName: name,
          PolicyType: type,
          Description: description,
          DefaultVersion: 'v1',
          AttachDate: isoSeconds(attachedAt),
        })),
      },
    };
  },
});
