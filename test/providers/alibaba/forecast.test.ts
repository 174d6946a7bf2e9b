import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../src/domain/finding.js';
import type { Forecast } from '../../../src/domain/forecast.js';
import type { Outcome } from '../../../src/domain/verdict.js';
import { calendar } from '../../../src/ports/calendar.js';
import { conditions } from '../../../src/providers/alibaba/conditions.js';
import { forecast } from '../../../src/providers/alibaba/forecast.js';
import { env } from './hand-made-facts.js';

/** The outcome of a condition with one finding. */
function outcome(name: string, severity: Severity = 'must-process'): Outcome {
  const condition = conditions.find(({ id }) => id === `alibaba.${name}`)!;
  return {
    ...{ condition, status: 'fail', evidence: [], gaps: [], stated: [] },
    findings: [{ code: 'x', severity, subject: { type: 't', id: '1' }, resolve: { by: 'none' } }],
  };
}

/** Forecasts at noon of a day in China. */
const at = (day: string, ...outcomes: readonly Outcome[]): Promise<Forecast> =>
  forecast({ account: env.account, outcomes, now: new Date(`${day}T12:00:00+08:00`), calendar });

const codes = ({ because }: Forecast): readonly string[] => because.map(({ code }) => code);

describe('the forecast', () => {
  it('is today where nothing is left, holiday or not', async () => {
    const ready = await at('2026-10-02', outcome('balance', 'renounceable'));
    expect(ready.earliest).toBe('2026-10-02');
    expect(codes(ready)).toEqual(['ready-now', 'cool-down-follows']);
  });

  it('is the day in China, not in UTC', async () => {
    const now = new Date('2026-11-21T16:30:00Z');
    expect((await forecast({ account: env.account, outcomes: [], now, calendar })).earliest).toBe(
      '2026-11-22',
    );
  });

  it('adds two business days for workloads, over National Day', async () => {
    const forecasted = await at('2026-09-30', outcome('pay-as-you-go'));
    expect(forecasted.earliest).toBe('2026-10-09');
    expect(codes(forecasted)).toEqual(['workloads-first', 'cool-down-follows']);
  });

  it.each([
    ['subscriptions', 'subscription-runs'],
    ['entitlements', 'savings-plan-runs'],
  ])('waits for the prepaid terms of %s, unless they are refunded earlier', async (name, code) => {
    const found = outcome(name);
    const findings = ['2027-07-25T16:00:00Z', '2027-04-11T16:00:00Z'].map((until) => ({
      ...found.findings[0]!,
      code,
      resolve: { by: 'console', until } as const,
    }));
    const forecasted = await at('2026-11-20', { ...found, findings });
    expect(forecasted.earliest).toBe('2027-07-26');
    expect(forecasted.because).toContainEqual({ code: 'prepaid-ends', args: { day: '2027-07-26' } });
  });

  it('counts a weekend that is worked', async () => {
    expect((await at('2026-10-08', outcome('subscriptions'))).earliest).toBe('2026-10-10');
  });

  it('counts a weekend that is not', async () => {
    expect((await at('2026-11-20', outcome('subscriptions'))).earliest).toBe('2026-11-24');
  });

  it('adds seven business days for domain names', async () => {
    const forecasted = await at('2026-09-30', outcome('domains'));
    expect(forecasted.earliest).toBe('2026-10-15');
    expect(codes(forecasted)).toEqual(['domains-first', 'cool-down-follows']);
  });

  it('adds both where both are left', async () => {
    const forecasted = await at('2026-11-20', outcome('pay-as-you-go'), outcome('domains'));
    expect(forecasted.earliest).toBe('2026-12-03');
    expect(forecasted.because).toEqual([
      { code: 'workloads-first', args: { least: '2', most: '5' } },
      { code: 'domains-first', args: { least: '7', most: '15' } },
      { code: 'cool-down-follows' },
    ]);
  });

  it('counts workloads once, however many conditions name them', async () => {
    const forecasted = await at('2026-11-20', outcome('pay-as-you-go'), outcome('subscriptions'));
    expect(forecasted.earliest).toBe('2026-11-24');
  });

  it('adds no days for other blockers, and does not call the account ready', async () => {
    const forecasted = await at('2026-11-20', outcome('balance'));
    expect(forecasted.earliest).toBe('2026-11-20');
    expect(codes(forecasted)).toEqual(['other-blockers', 'cool-down-follows']);
  });

  it('calls nothing ready while something could not be verified', async () => {
    const gap = { code: 'denied', action: 'bss:QueryBill', needs: [] } as const;
    const unseen = { ...outcome('unsettled-bills'), findings: [], gaps: [gap] };
    expect(codes(await at('2026-11-20', unseen))).toEqual(['not-all-seen', 'cool-down-follows']);
  });
});
