import type { ClosureGuide, ClosureStage, Expectation } from '../../../domain/closure.js';
import type { Calendar } from '../../../domain/calendar.js';
import { dayOf } from '../../../domain/time.js';
import { CHINA_OFFSET_HOURS } from '../china-time.js';
import { REVIEW_DAYS } from '../forecast.js';
import { GUIDE_MESSAGES } from './messages.js';
import { listSteps } from './steps.js';

/** How the owner closes an account. Source: "Account Cancellation". */
export const guide: ClosureGuide = {
  ways: ['console'],
  warning: { code: 'closing-is-final' },
  steps: listSteps,
  afterSubmission: 'under-review',
  expect,
  advice: { rejected: { code: 'rejected' }, restored: { code: 'restored' } },
  messages: GUIDE_MESSAGES,
};

async function expect(
  stage: ClosureStage,
  since: Date,
  calendar: Calendar,
): Promise<Expectation | undefined> {
  if (stage !== 'submitted' && stage !== 'under-review') return undefined;
  const filed = dayOf(since, CHINA_OFFSET_HOURS);
  return {
    next: 'closed',
    from: filed,
    to: await calendar.addBusinessDays('CN', filed, REVIEW_DAYS),
    text: { code: 'review-runs' },
  };
}
