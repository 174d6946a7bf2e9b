import { MUTATIONS } from '../mutations.js';
import { namedRemedy } from './_person.js';
import { collaboratorList, userList } from './_users.js';

/** Takes away a sub-user after its keys; one that still has keys is not deleted. */
export const deleteSubUser = namedRemedy({
  meta: {
    id: 'delete-sub-user',
    stage: 'identity',
    clears: ['tencent.sub-users'],
    destroys: true,
    waitSeconds: 120,
    messages: { effect: 'Delete the sub-user {name}.' },
  },
  mutation: MUTATIONS.deleteUser,
  type: 'sub-user',
  list: userList,
  others: collaboratorList,
  parameters: (name) => ({ Name: name, Force: 0 }),
  async draft({ id, name }, facts) {
    const keys = await facts.userKeys({ uin: id, name });
    return { after: keys.map((key) => ({ remedy: 'delete-api-key', id: key.id })) };
  },
});
