import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import type { JdcloudFacts } from '../facts/index.js';
import { QUIET_QUARTER_DAYS } from '../quiet-times.js';
import { askForChanges, findChanges } from '../sensitive-changes.js';

/** The stricter text of the notice. The closure page asks for a month, so what is older is put to the user. */
export const quietQuarter = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.quiet-quarter',
    actions: [ACTIONS.lookupEvents.id],
    messages: {
      'change-seen':
        'The audit trail shows {event} on {day}; by the notice, the ticket may be turned down for 90 days after it.',
      'change-unseen': 'Confirm that neither the password nor the mobile number was changed within 90 days.',
    },
  },
  async (facts, { account: { accountId }, now }) => {
    const changes = findChanges(await facts.sensitiveEvents(), now, {
      quietDays: QUIET_QUARTER_DAYS,
      severity: 'attest',
    });
    return { findings: changes.length > 0 ? changes : [askForChanges(accountId)], manual: true };
  },
);
