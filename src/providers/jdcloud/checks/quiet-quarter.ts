import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import type { JdcloudFacts } from '../facts/index.js';
import { QUIET_QUARTER_DAYS } from '../quiet-times.js';
import { askForChanges, findChanges } from '../sensitive-changes.js';

/** The stricter text of the notice: the closure page asks for a month, so this is advice unless the console's way is taken. */
export const quietQuarter = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.quiet-quarter',
    actions: [ACTIONS.lookupEvents.id],
    messages: {
      'change-advised':
        'The audit trail shows {event} on {day}. The closure page wants one quiet month, another text 90 days: you go by the month.',
      'change-seen':
        'Wait, or close by ticket: the audit trail shows {event} on {day}, and the console wants 90 quiet days.',
      'change-unseen': 'Neither the password nor the mobile number was changed within the last 90 days.',
    },
  },
  async (facts, { account: { accountId }, now }) => {
    const changes = findChanges(await facts.sensitiveEvents(), now, {
      code: 'change-advised',
      quietDays: QUIET_QUARTER_DAYS,
      severity: 'advice',
    });
    return {
      findings: changes.length > 0 ? changes : [askForChanges(accountId, 'advice')],
      manual: true,
    };
  },
);
