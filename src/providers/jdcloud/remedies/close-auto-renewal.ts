import * as z from 'zod';
import { unread } from '../../_shared/resource-table.js';
import { subjectOf } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { renewsItself } from '../facts/renewals.js';
import { regionId } from '../regions.js';
import { defineRemedy } from './_remedy.js';
import { pathPart, readStep } from './_step.js';

const target = z.object({
  id: pathPart,
  appCode: z.string().min(1),
  serviceCode: z.string().min(1),
  askedIn: regionId,
});

/** Switches off the automatic renewal of a term, which would otherwise never end. */
export const closeAutoRenewal = defineRemedy({
  id: 'close-auto-renewal',
  stage: 'settle',
  // The term itself still has to end.
  clears: [],
  destroys: false,
  action: ACTIONS.setRenewal,
  lookedAtBy: [ACTIONS.queryInstance.id],
  waitSeconds: 300,
  messages: { effect: 'Switch off the automatic renewal of {id}.' },
  async propose(facts) {
    const { resources, gaps } = await facts.renewals();
    const renewing = resources.filter(({ autoRenewal }) => autoRenewal === true);
    const [gap] = gaps;
    if (gap && renewing.length === 0) throw unread(gap);
    const terms = new Map(renewing.map((term) => [term.id, term]));
    return [...terms.values()].map(({ appCode, serviceCode, askedIn, ...term }) => ({
      subject: subjectOf(term),
      target: { appCode, serviceCode, askedIn },
    }));
  },
  async look({ client }, step) {
    const { id: instanceId, askedIn, appCode, serviceCode } = readStep(step, target);
    const renews = await renewsItself(client, askedIn, { instanceId, appCode, serviceCode });
    return renews ? 'todo' : 'done';
  },
  request: (step) => {
    const { id: instanceIds, appCode, serviceCode } = readStep(step, target);
    return { body: { setRenewalParam: { appCode, serviceCode, instanceIds, autoRenewStatus: 'CLOSE' } } };
  },
});
