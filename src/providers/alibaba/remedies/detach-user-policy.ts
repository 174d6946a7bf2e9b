import { ACTIONS } from '../actions.js';
import { readUserPolicies } from '../facts/people.js';
import { policyId } from './_user-parts.js';
import { userRemedy } from './_user.js';

export const detachUserPolicy = userRemedy({
  id: 'detach-user-policy',
  action: ACTIONS.detachPolicyFromUser,
  looks: ACTIONS.listPoliciesForUser,
  destroys: false,
  messages: { effect: 'Detach the policy {policy} from the RAM user {user}.' },
  drafts: (person) =>
    person.policies.map((policy) => ({
      subject: { type: 'policy of a RAM user', id: policyId(person, policy), name: policy.name },
      args: { policy: policy.name },
      target: { policy: policy.name, policyType: policy.type },
    })),
  async isDone(client, { user, policy, policyType }) {
    const attached = await readUserPolicies(client, user);
    return !attached.some(({ name, type }) => name === policy && type === policyType);
  },
  parameters: (_step, { user, policy, policyType }) => ({
    UserName: user,
    PolicyName: policy,
    PolicyType: policyType,
  }),
});
