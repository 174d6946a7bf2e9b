import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { findUser } from './find-user.js';

/** The policies attached to one RAM user itself; never paged. */
export const listPoliciesForUser = defineAction({
  service: 'ram',
  name: 'ListPoliciesForUser',
  parameters: { UserName: required(text()) },
  run: ({ values, state }) => ({
    Policies: {
      Policy: findUser(state, values.UserName).policies.map(({ name, type, description, attachedAt }) => ({
        PolicyName: name,
        PolicyType: type,
        Description: description,
        DefaultVersion: 'v1',
        AttachDate: isoSeconds(attachedAt),
      })),
    },
  }),
});
