import { ApiError } from '../../../domain/errors.js';
import { ACTIONS, MUTATIONS } from '../actions.js';
import { readOrganization } from '../facts/organization.js';
import { exactNumber, needOpenDays, readOwn } from './_organization.js';
import { readStep, type NaverRemedy } from './_step.js';

/** Only where nobody is left in it but members that have asked to leave. */
export const deleteOrganization: NaverRemedy = {
  meta: {
    id: 'delete-organization',
    stage: 'detach',
    mutation: MUTATIONS.deleteOrg.id,
    lookedAtBy: [ACTIONS.getOrg.id],
    needs: MUTATIONS.deleteOrg.needs,
    clears: ['naver.organization'],
    destroys: true,
    waitSeconds: 600,
    messages: {
      effect: 'Delete the organization {name}.',
      destroys: 'Its groups and policies, and the common bill of its members.',
    },
  },
  async propose(facts) {
    const own = await readOwn(facts);
    if (!own || own.leaving.length < own.others.length) return [];
    const { id, name = id } = own.org;
    return [
      {
        subject: { type: 'organization', id, name },
        after: own.leaving.map((member) => ({ remedy: 'accept-member-leave', id: member.id })),
      },
    ];
  },
  async look(client, step) {
    const organization = await readOrganization(client);
    if (organization.standing === 'sub-account') throw mainKeyNeeded();
    const isThere = organization.standing !== 'not-master' && organization.id === step.subject.id;
    return isThere ? 'todo' : 'done';
  },
  act(client, step) {
    needOpenDays(client, MUTATIONS.deleteOrg);
    return client.change(MUTATIONS.deleteOrg, {
      path: { organizationNo: readStep(exactNumber, step.subject.id, step) },
    });
  },
};

/** What another key may not see is not gone. */
function mainKeyNeeded(): ApiError {
  const { id, needs } = ACTIONS.getOrg;
  return new ApiError(
    id,
    { kind: 'denied', code: 'MainKeyNeeded', message: 'only the main account sees the organization' },
    needs,
  );
}
