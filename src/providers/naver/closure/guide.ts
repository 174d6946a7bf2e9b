import type { ClosureGuide, ClosureStage, Expectation } from '../../../domain/closure.js';
import type { Calendar } from '../../../domain/calendar.js';
import { dayOf } from '../../../domain/time.js';
import { dayAfterUse, firstWorkingDay, KOREA_OFFSET_HOURS } from '../calendar.js';
import { GUIDE_MESSAGES } from './messages.js';
import { listSteps } from './steps.js';

/** How a member withdraws. Source: "Withdraw membership". */
export const guide: ClosureGuide = {
  ways: ['portal'],
  warning: { code: 'closing-is-final' },
  steps: listSteps,
  afterSubmission: 'under-review',
  expect,
  advice: { rejected: { code: 'rejected' }, restored: { code: 'restored' } },
  messages: GUIDE_MESSAGES,
};

/**
 * A request of January is approved after 15 February, once the bill of January is paid. The check before filing knows
 * the last month of use; without it, something is taken to have been used in the month of the request.
 */
async function expect(
  stage: ClosureStage,
  since: Date,
  calendar: Calendar,
  forecast?: string,
): Promise<Expectation | undefined> {
  if (stage !== 'submitted' && stage !== 'under-review') return undefined;
  const filed = dayOf(since, KOREA_OFFSET_HOURS);
  if (forecast !== undefined) {
    const from = await firstWorkingDay(calendar, forecast > filed ? forecast : filed);
    return { next: 'closed', from, text: { code: 'approval-forecast', args: { from } } };
  }
  const month = filed.slice(0, 7);
  const from = await firstWorkingDay(calendar, dayAfterUse(month, 'approval'));
  const args = {
    ...{ month, from, bill: dayAfterUse(month, 'bill') },
    ...{ chargeFrom: dayAfterUse(month, 'chargeFrom'), chargeTo: dayAfterUse(month, 'chargeTo') },
  };
  return { next: 'closed', from, text: { code: 'approval-awaited', args } };
}
