import * as z from 'zod';
import { MUTATIONS } from '../mutations.js';
import { organizationRemedy } from './_organization.js';
import { readStep } from './_step.js';

const organization = z.object({ id: z.string().regex(/^\d{1,20}$/) });

/** Leaves the organization of another account, where that one allows it. */
export const quitOrganization = organizationRemedy({
  meta: {
    id: 'quit-organization',
    stage: 'detach',
    clears: ['tencent.organization'],
    destroys: false,
    waitSeconds: 300,
    messages: { effect: 'Leave the organization {id}.' },
  },
  mutation: MUTATIONS.quitOrganization,
  draft: ({ isAdmin, mayQuit }) => Promise.resolve(!isAdmin && mayQuit ? {} : undefined),
  parameters: (step) => ({ OrgId: BigInt(readStep(step, organization).id) }),
});
