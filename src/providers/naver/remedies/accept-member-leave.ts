import * as z from 'zod';
import type { PlanStep } from '../../../domain/plan.js';
import { ACTIONS, MUTATIONS } from '../actions.js';
import { LEFT, readMembers } from '../facts/members.js';
import { exactNumber, needOpenDays, readOwn } from './_organization.js';
import { readStep, type NaverRemedy } from './_step.js';

const target = z.object({ organization: exactNumber, master: exactNumber });

/** Lets those members go that have asked for it. They stay accounts of their own; nobody is made to leave. */
export const acceptMemberLeave: NaverRemedy = {
  meta: {
    id: 'accept-member-leave',
    stage: 'detach',
    mutation: MUTATIONS.postAccountLeave.id,
    lookedAtBy: [ACTIONS.getGroupTree.id],
    needs: MUTATIONS.postAccountLeave.needs,
    clears: [],
    destroys: false,
    waitSeconds: 600,
    messages: { effect: 'Accept that the member {id} leaves the organization {organization}.' },
  },
  async propose(facts) {
    const own = await readOwn(facts);
    if (!own) return [];
    const { org, leaving } = own;
    return leaving
      .filter(({ id }) => exactNumber.safeParse(id).success)
      .map(({ id, name }) => ({
        subject: { type: 'organization member', id, ...(name === undefined ? {} : { name }) },
        args: { organization: org.name ?? org.id },
        target: { organization: org.id, master: org.masterId },
      }));
  },
  async look(client, step) {
    const { member, master } = read(step);
    const found = (await readMembers(client, master)).find(({ id }) => id === member);
    return found === undefined || found.status === LEFT ? 'done' : 'todo';
  },
  act(client, step) {
    needOpenDays(client, MUTATIONS.postAccountLeave);
    const { member, organization } = read(step);
    return client.change(MUTATIONS.postAccountLeave, {
      body: { memberNo: Number(member), organizationNo: Number(organization), leavePermission: 'ACCPT' },
    });
  },
};

function read(step: PlanStep): z.output<typeof target> & { readonly member: string } {
  return { member: readStep(exactNumber, step.subject.id, step), ...readStep(target, step.target, step) };
}
