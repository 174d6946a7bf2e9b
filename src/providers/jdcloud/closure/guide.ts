import type { ClosureGuide, ProcedureInput, ProcedureStep } from '../../../domain/closure.js';
import { dayOf } from '../../../domain/time.js';
import { lookUp } from '../../_shared/look-up.js';
import { CHINA_OFFSET_HOURS } from '../facts/bills.js';
import { REVIEW_DAYS } from '../forecast.js';
import { weighForConsole } from './console-rules.js';
import { GUIDE_MESSAGES } from './messages.js';
import { selfServiceSteps } from './self-service.js';
import { ticketSteps } from './ticket.js';

/** The closure page knows the ticket alone; a later page has the console as well. */
const WAYS: Readonly<Record<string, (input: ProcedureInput) => readonly ProcedureStep[]>> = {
  ticket: ticketSteps,
  console: selfServiceSteps,
};

/** How JD Cloud closes an account. Source: "Account Cancellation". */
export const guide: ClosureGuide = {
  ways: Object.keys(WAYS),
  warning: { code: 'closing-is-final' },
  steps(input) {
    const stepsOf = lookUp(WAYS, input.way);
    if (!stepsOf) throw new Error(`there is no way ${input.way}`);
    return stepsOf(input);
  },
  weigh: (way, outcomes) => (way === 'console' ? weighForConsole(outcomes) : outcomes),
  afterSubmission: 'under-review',
  async expect(stage, since, calendar) {
    if (stage !== 'submitted' && stage !== 'under-review') return undefined;
    const from = dayOf(since, CHINA_OFFSET_HOURS);
    const to = await calendar.addBusinessDays('CN', from, REVIEW_DAYS);
    return { next: 'closed', from, to, text: { code: 'answer-awaited', args: { to } } };
  },
  advice: { rejected: { code: 'rejected' }, restored: { code: 'restored' } },
  messages: GUIDE_MESSAGES,
};
