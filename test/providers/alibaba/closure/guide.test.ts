import { describe, expect, it } from 'vitest';
import type { AccountIdentity } from '../../../../src/domain/account.js';
import type { ProcedureInput } from '../../../../src/domain/closure.js';
import { calendar } from '../../../../src/ports/calendar.js';
import { guide } from '../../../../src/providers/alibaba/closure/guide.js';
import { closureSuite } from '../../../family/closure.suite.js';

closureSuite({
  id: 'alibaba',
  hosts: /(?:^|\.)aliyun\.com$/,
  materials: { personal: 0, enterprise: 0, none: 0 },
});

const account: AccountIdentity = {
  ...{ provider: 'alibaba', accountId: '42', site: 'china', caller: 'owner' as const },
  verification: 'unknown',
};
const stepsOf = (over: Partial<ProcedureInput>): readonly string[] =>
  guide.steps({ account, verification: 'personal', way: 'pc', ...over }).map(({ id }) => id);

describe('the steps of the closure page', () => {
  const ENDING = ['agreement', 'system-check', 'must-process', 'renounce', 'submit'];

  it('lead through the website', () => {
    expect(stepsOf({})).toEqual(['reason', 'log-on', 'pre-check', 'start', 'verify-identity', ...ENDING]);
  });

  it('lead through the app', () => {
    expect(stepsOf({ way: 'app' })).toEqual(['reason', 'app-start', 'app-captcha-or-alipay', ...ENDING]);
  });

  it.each([
    ['pc', 'verify-mobile'],
    ['app', 'app-captcha'],
  ])('leave the mobile number only to an account without verification: %s', (way, step) => {
    expect(stepsOf({ way, verification: 'none' })).toContain(step);
  });
});

describe('what is expected', () => {
  it('is the cool-down on the day of the confirmation, in China', async () => {
    const since = new Date('2026-12-31T16:30:00Z');
    expect(await guide.expect('submitted', since, calendar)).toEqual({
      ...{ next: 'cooling-down', from: '2027-01-01', to: '2027-01-01' },
      text: { code: 'cool-down-begins' },
    });
  });

  it('is an end of the cool-down without a day: none is published', async () => {
    expect(await guide.expect('cooling-down', new Date(), calendar)).toEqual({
      next: 'closed',
      text: { code: 'cool-down-runs' },
    });
  });
});
