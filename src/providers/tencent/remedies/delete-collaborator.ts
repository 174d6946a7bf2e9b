import { ApiError } from '../../../domain/errors.js';
import { MUTATIONS } from '../mutations.js';
import { namedRemedy } from './_person.js';
import type { TencentRemedy } from './_remedy.js';
import { collaboratorList, userList } from './_users.js';

const remedy = namedRemedy({
  meta: {
    id: 'delete-collaborator',
    stage: 'identity',
    clears: ['tencent.collaborators'],
    destroys: true,
    waitSeconds: 120,
    messages: { effect: 'Delete the collaborator {name}; the account of its own stays.' },
  },
  mutation: MUTATIONS.deleteUser,
  type: 'collaborator',
  list: collaboratorList,
  others: userList,
  parameters: (name) => ({ Name: name, Force: 0 }),
});

/** Takes away a collaborator. Should the call know sub-users only, it has refused: the name was listed just before. */
export const deleteCollaborator: TencentRemedy = {
  ...remedy,
  async act(client, step) {
    try {
      return await remedy.act(client, step);
    } catch (error) {
      if (!(error instanceof ApiError) || error.fault.code !== 'ResourceNotFound.UserNotExist') throw error;
      throw new ApiError(error.action, { ...error.fault, kind: 'refused' }, error.needs);
    }
  },
};
