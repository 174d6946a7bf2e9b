import * as z from 'zod';
import { ACTIONS } from '../actions.js';
import { INVITED, readMembers, readOrganization } from '../facts/organization.js';
import { uin } from '../facts/schemas.js';
import { MUTATIONS } from '../mutations.js';
import { accepted, metaOf, type TencentRemedy } from './_remedy.js';
import { readStep } from './_step.js';

const member = z.object({ id: uin });

/** Lets an invited account out of the organization; it goes on as an account of its own. Created ones cannot leave. */
export const removeOrganizationMember: TencentRemedy = {
  meta: metaOf(
    {
      id: 'remove-organization-member',
      stage: 'detach',
      clears: [],
      destroys: false,
      waitSeconds: 300,
      messages: { effect: 'Remove the member {id} from the organization; its account stays.' },
    },
    MUTATIONS.deleteOrganizationMembers,
    [ACTIONS.describeOrganization.id, ACTIONS.describeOrganizationMembers.id],
  ),
  async propose(facts) {
    const organization = await facts.organization();
    if (organization?.isAdmin !== true) return [];
    return (await facts.members())
      .filter(({ type }) => type === INVITED)
      .map(({ accountId, name }) => ({
        subject: { type: 'organization member', id: accountId, ...(name === undefined ? {} : { name }) },
      }));
  },
  async look(client, step) {
    const { id } = readStep(step, member);
    const organization = await readOrganization(client);
    if (!organization) return 'done';
    const members = await readMembers(client, organization.adminId);
    return members.some(({ accountId }) => accountId === id) ? 'todo' : 'done';
  },
  act: (client, step) =>
    client.call(MUTATIONS.deleteOrganizationMembers, accepted, {
      MemberUin: [BigInt(readStep(step, member).id)],
    }),
};
