import { MUTATIONS } from '../mutations.js';
import { afterMembers, organizationRemedy, willBeEmpty } from './_organization.js';

/** Dissolves the organization that the account manages, once its members and departments are gone. */
export const deleteOrganization = organizationRemedy({
  meta: {
    id: 'delete-organization',
    stage: 'detach',
    clears: ['tencent.organization'],
    destroys: true,
    waitSeconds: 300,
    messages: {
      effect: 'Delete the organization {id}.',
      destroys: 'The organization with its policies.',
    },
  },
  mutation: MUTATIONS.deleteOrganization,
  async draft({ isAdmin }, facts) {
    if (!isAdmin) return undefined;
    const members = await facts.members();
    if (!willBeEmpty(members)) return undefined;
    const departments = await facts.departments();
    return {
      after: [
        ...afterMembers(members),
        ...departments.map(({ id }) => ({ remedy: 'delete-department', id })),
      ],
    };
  },
  parameters: () => ({}),
});
