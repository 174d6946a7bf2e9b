import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import type { JdcloudFacts } from '../facts/index.js';
import { QUIET_MONTH_DAYS } from '../quiet-times.js';
import { askForChanges, findChanges } from '../sensitive-changes.js';

/** The audit trail may show a change; that it shows none proves nothing. */
export const sensitiveOperations = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.sensitive-operations',
    actions: [ACTIONS.lookupEvents.id],
    messages: {
      'change-seen': 'Wait: the audit trail shows {event} on {day}, less than a month ago.',
      'change-unseen': 'Neither the password nor the mobile number was changed within the last month.',
    },
  },
  async (facts, { account: { accountId }, now }) => {
    const changes = findChanges(await facts.sensitiveEvents(), now, {
      code: 'change-seen',
      quietDays: QUIET_MONTH_DAYS,
      severity: 'must-process',
    });
    return { findings: changes.length > 0 ? changes : [askForChanges(accountId, 'attest')], manual: true };
  },
);
