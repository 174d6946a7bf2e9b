import { describe, expect, it } from 'vitest';
import type { Resolution } from '../../../src/domain/finding.js';
import type { Forecast } from '../../../src/domain/forecast.js';
import type { Outcome } from '../../../src/domain/verdict.js';
import { calendar } from '../../../src/ports/calendar.js';
import { conditions } from '../../../src/providers/naver/conditions.js';
import { forecast } from '../../../src/providers/naver/forecast.js';
import { env } from './hand-made-facts.js';

/** The outcome of a condition with one blocker. */
function outcome(name: string, resolve: Resolution = { by: 'console' }): Outcome {
  const condition = conditions.find(({ id }) => id === `naver.${name}`)!;
  return {
    ...{ condition, status: 'fail', evidence: [], gaps: [], stated: [] },
    findings: [{ code: 'x', severity: 'must-process', subject: { type: 't', id: '1' }, resolve }],
  };
}

const until = (day: string): Outcome => {
  const { findings, ...rest } = outcome('billing-cycle', { by: 'wait', until: day });
  return { ...rest, status: 'pass', findings: findings.map((one) => ({ ...one, severity: 'notice' })) };
};
const at = (day: string, ...outcomes: readonly Outcome[]): Promise<Forecast> =>
  forecast({ account: env.account, outcomes, now: new Date(`${day}T12:00:00+09:00`), calendar });
const codes = ({ because }: Forecast): readonly string[] => because.map(({ code }) => code);

describe('the forecast', () => {
  it('is today where nothing is left, on a working day', async () => {
    const ready = await at('2026-11-20');
    expect(ready.earliest).toBe('2026-11-20');
    expect(codes(ready)).toEqual(['ready-now', 'review-follows']);
  });

  it.each([
    ['a Saturday', '2026-11-21', '2026-11-23'],
    ['Christmas', '2026-12-25', '2026-12-28'],
    ['a holiday in lieu', '2026-10-05', '2026-10-06'],
  ])('is the next working day on %s', async (_name, day, earliest) => {
    expect((await at(day)).earliest).toBe(earliest);
  });

  it('is the day in Korea, not in UTC', async () => {
    const now = new Date('2026-11-19T15:30:00Z');
    expect((await forecast({ account: env.account, outcomes: [], now, calendar })).earliest).toBe(
      '2026-11-20',
    );
  });

  it('waits for the charge of the last month of use', async () => {
    const waiting = await at('2026-11-21', until('2026-12-15'));
    expect(waiting.earliest).toBe('2026-12-15');
    expect(waiting.because).toEqual([
      { code: 'payment-first', args: { day: '2026-12-15' } },
      { code: 'ready-now' },
      { code: 'review-follows' },
    ]);
  });

  it('goes by the later of two charges, and to a working day after it', async () => {
    const both: Outcome = {
      ...until('2026-10-15'),
      findings: [...until('2026-10-15').findings, ...until('2026-11-15').findings],
    };
    expect((await at('2026-10-02', both)).earliest).toBe('2026-11-16');
  });

  it('lies never in the past', async () => {
    expect((await at('2026-11-20', until('2026-11-15'))).earliest).toBe('2026-11-20');
  });

  it('says that services come first, and other blockers', async () => {
    const forecasted = await at('2026-11-20', outcome('services'), outcome('fees'));
    expect(codes(forecasted)).toEqual(['services-first', 'other-blockers', 'review-follows']);
  });

  it('does not call ready what could not be read', async () => {
    const unread: Outcome = {
      ...outcome('billing-cycle'),
      findings: [],
      gaps: [{ code: 'denied', action: 'billing:getDemandCostList', needs: [] }],
    };
    expect(codes(await at('2026-11-20', unread))).toEqual(['not-all-read', 'review-follows']);
  });
});
