import { describe, expect, it } from 'vitest';
import type { AccountIdentity } from '../../../../src/domain/account.js';
import type { ProcedureStep } from '../../../../src/domain/closure.js';
import { calendar } from '../../../../src/ports/calendar.js';
import { guide } from '../../../../src/providers/naver/closure/guide.js';
import { closureSuite } from '../../../family/closure.suite.js';
import { envAt } from '../hand-made-facts.js';

closureSuite({
  id: 'naver',
  hosts: /^(?:www\.(?:gov-)?|console\.)ncloud\.com$/,
  materials: { personal: 0, enterprise: 0, none: 0 },
});

function stepsAt(site = 'public'): readonly ProcedureStep[] {
  const account: AccountIdentity = { ...envAt('2026-11-21').account, site };
  return guide.steps({ account, verification: 'none', way: 'portal' });
}

describe('withdrawal', () => {
  it('puts the keys of the main account before the ten steps of the page', () => {
    const walk = stepsAt().filter(({ kind }) => kind === 'walk');
    expect(walk.map(({ id }) => id)).toEqual([
      'main-keys',
      'open-portal',
      'choose-login',
      'log-in',
      'open-account',
      'enter-password',
      'open-withdraw',
      'read-instructions',
      'view-billing',
      'give-reason',
      'close-window',
    ]);
  });

  it('takes a reason of fewer than 50 characters', () => {
    expect(stepsAt().find(({ kind }) => kind === 'reason')).toMatchObject({ mostCharacters: 49 });
  });

  it.each([
    ['public', 'https://www.ncloud.com'],
    ['government', 'https://www.gov-ncloud.com'],
    ['financial', undefined],
    ['unknown', undefined],
  ])('opens the portal of the %s site where it is known', (site, url) => {
    const portal = stepsAt(site).find(({ id }) => id === 'open-portal');
    expect(portal?.kind === 'walk' && portal.url).toBe(url);
  });
});

describe('approval', () => {
  const expected = (since: string) => guide.expect('under-review', new Date(since), calendar);

  it('follows the bill and the charge of the month of the request', async () => {
    expect(await expected('2026-03-05T03:00:00Z')).toEqual({
      next: 'closed',
      from: '2026-04-15',
      text: {
        code: 'approval-awaited',
        args: {
          month: '2026-03',
          bill: '2026-04-03',
          chargeFrom: '2026-04-10',
          chargeTo: '2026-04-14',
          from: '2026-04-15',
        },
      },
    });
  });

  it.each([
    ['2026-12-02T03:00:00Z', '2026-12-15', '2026-12-15'],
    ['2026-12-16T03:00:00Z', '2026-12-15', '2026-12-16'],
  ])('is counted once: filed at %s and forecast for %s, it comes on %s', async (since, forecast, from) => {
    const expected = await guide.expect('under-review', new Date(since), calendar, forecast);
    expect(expected).toMatchObject({ from, text: { code: 'approval-forecast' } });
  });

  it.each([
    ['the last second of a year in Korea', '2026-12-31T14:59:59Z', '2027-01-15'],
    ['the first second of a year in Korea', '2026-12-31T15:00:00Z', '2027-02-15'],
    ['the end of a short month', '2027-02-28T14:59:59Z', '2027-03-15'],
    ['a month before a Sunday the 15th', '2026-10-20T03:00:00Z', '2026-11-16'],
  ])('is dated by the month in Korea: %s', async (_name, since, from) => {
    expect((await expected(since))?.from).toBe(from);
  });
});
