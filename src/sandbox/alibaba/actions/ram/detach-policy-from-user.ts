import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { oneOf, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { letGo } from '../../releasing.js';
import { PART_IDS, partsLeft } from '../../views/user-parts.js';
import { findUser } from './find-user.js';

const GONE = 'EntityNotExist.User.Policy';

/** Takes a policy from a user. */
export const detachPolicyFromUser = defineAction({
  service: 'ram',
  name: 'DetachPolicyFromUser',
  parameters: {
    PolicyName: required(text()),
    PolicyType: required(oneOf('System', 'Custom')),
    UserName: required(text()),
    ...unsupported('ResourceGroupId'),
  },
  run: (call) => {
    const { PolicyName, PolicyType, UserName } = call.values;
    const user = findUser(call, UserName);
    const policy = partsLeft(user, call).policies.find(
      ({ name, type }) => name === PolicyName && type === PolicyType,
    );
    if (!policy) throw new Refusal(GONE, 404, 'The policy is not attached to the user.');
    letGo(call, PART_IDS.policy(user, policy), GONE, 404);
    return {};
  },
});
