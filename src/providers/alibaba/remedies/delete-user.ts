import { ACTIONS } from '../actions.js';
import { readUsers } from '../facts/access.js';
import type { Person } from '../facts/people.js';
import { membershipId, policyId } from './_user-parts.js';
import { userRemedy } from './_user.js';

/** The provider deletes only a user that has nothing any more. */
export const deleteUser = userRemedy({
  id: 'delete-user',
  action: ACTIONS.deleteUser,
  looks: ACTIONS.listUsers,
  destroys: true,
  messages: { effect: 'Delete the RAM user {id}.' },
  drafts: (person) => [{ subject: { type: 'RAM user', id: person.name }, after: belongings(person) }],
  isDone: async (client, { user }) => !(await readUsers(client)).includes(user),
  parameters: (_step, { user }) => ({ UserName: user }),
});

function belongings(person: Person): readonly { readonly remedy: string; readonly id: string }[] {
  const { name, keys, policies, groups, hasLogin, hasMfa } = person;
  return [
    ...keys.map(({ id }) => ({ remedy: 'delete-access-key', id })),
    ...policies.map((policy) => ({ remedy: 'detach-user-policy', id: policyId(person, policy) })),
    ...groups.map((group) => ({ remedy: 'leave-user-group', id: membershipId(person, group) })),
    ...(hasLogin ? [{ remedy: 'delete-login-profile', id: name }] : []),
    ...(hasMfa ? [{ remedy: 'unbind-mfa-device', id: name }] : []),
  ];
}
