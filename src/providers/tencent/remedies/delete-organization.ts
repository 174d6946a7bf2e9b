import { INVITED } from '../facts/organization.js';
import { MUTATIONS } from '../mutations.js';
import { organizationRemedy } from './_organization.js';

/** Dissolves the organization that the account manages, once its members are out; created ones would never be. */
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
    if (members.some(({ type }) => type !== INVITED)) return undefined;
    return {
      after: members.map(({ accountId }) => ({ remedy: 'remove-organization-member', id: accountId })),
    };
  },
  parameters: () => ({}),
});
