import type { ClosureGuide, ClosureStage, Expectation } from '../../../domain/closure.js';
import { dayOf } from '../../../domain/time.js';
import { CHINA_OFFSET_HOURS } from '../facts/bills.js';
import { GUIDE_MESSAGES } from './messages.js';
import { listSteps } from './steps.js';

/** How the owner closes an account. Source: "Close an Alibaba Cloud account". */
export const guide: ClosureGuide = {
  ways: ['pc', 'app'],
  warning: { code: 'closing-is-final' },
  steps: listSteps,
  afterSubmission: 'submitted',
  expect: (stage, since) => Promise.resolve(expect(stage, since)),
  advice: { rejected: { code: 'rejected' }, restored: { code: 'restored' } },
  messages: GUIDE_MESSAGES,
};

/** The cool-down has no published length, so that its end has no day. */
function expect(stage: ClosureStage, since: Date): Expectation | undefined {
  switch (stage) {
    case 'submitted': {
      const day = dayOf(since, CHINA_OFFSET_HOURS);
      return { next: 'cooling-down', from: day, to: day, text: { code: 'cool-down-begins' } };
    }
    case 'cooling-down':
      return { next: 'closed', text: { code: 'cool-down-runs' } };
    default:
      return undefined;
  }
}
