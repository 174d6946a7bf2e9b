import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.js';
import type { Outcome } from '../../../src/domain/verdict.js';
import { calendar } from '../../../src/ports/calendar.js';
import { conditions } from '../../../src/providers/tencent/conditions.js';
import { forecast } from '../../../src/providers/tencent/forecast.js';
import { env } from './hand-made-facts.js';

const outcome = (name: string, over: Partial<Finding> = {}): Outcome => ({
  condition: conditions.find(({ id }) => id === `tencent.${name}`)!,
  status: 'fail',
  evidence: [],
  findings: [
    {
      code: 'x',
      severity: 'must-process',
      subject: { type: 'x', id: 'x' },
      resolve: { by: 'console' },
      ...over,
    },
  ],
  gaps: [],
  stated: [],
});

const at = (outcomes: readonly Outcome[], now: string) =>
  forecast({ account: env.account, outcomes, now: new Date(now), calendar });

const codes = ({ because }: Awaited<ReturnType<typeof at>>): readonly string[] =>
  because.map(({ code }) => code);

describe('the forecast', () => {
  it('is the end of the review where nothing is left', async () => {
    const found = await at([], '2026-11-23T08:00:00Z');
    expect(found.earliest).toBe('2026-11-26');
    expect(codes(found)).toEqual(['ready-now', 'review-follows']);
  });

  it('counts working days, from the day it is in China', async () => {
    expect((await at([], '2026-11-20T16:00:00Z')).earliest).toBe('2026-11-25');
  });

  it('leaves out the holidays of China', async () => {
    expect((await at([], '2026-09-30T02:00:00Z')).earliest > '2026-10-08').toBe(true);
  });

  it('waits for the last prepaid term, unless that is returned earlier', async () => {
    const term = (until: string): Outcome =>
      outcome('services', { code: 'resource-to-return', resolve: { by: 'console', until } });
    const terms = [term('2027-06-10T10:00:00Z'), term('2027-04-01T10:00:00Z')];
    const found = await at(terms, '2026-11-23T08:00:00Z');
    expect(found.earliest).toBe('2027-06-15');
    expect(found.because).toContainEqual({ code: 'prepaid-ends', args: { day: '2027-06-10' } });
  });

  it('takes no notice of a term that has ended', async () => {
    const resolve = { by: 'console', until: '2026-11-01T10:00:00Z' } as const;
    const found = await at(
      [outcome('services', { code: 'resource-to-return', resolve })],
      '2026-11-23T08:00:00Z',
    );
    expect(codes(found)).toEqual(['other-blockers', 'bills-follow', 'review-follows']);
  });

  it('leaves a day for the bill after a release', async () => {
    const found = await at([outcome('services')], '2026-11-23T08:00:00Z');
    expect(found.earliest).toBe('2026-11-27');
    expect(codes(found)).toEqual(['other-blockers', 'bills-follow', 'review-follows']);
  });

  it('waits for frozen money', async () => {
    const frozen = outcome('outstanding', {
      code: 'money-frozen',
      resolve: { by: 'wait', until: '2026-12-01T11:00:00Z' },
    });
    const found = await at([frozen], '2026-11-23T08:00:00Z');
    expect(found.earliest).toBe('2026-12-04');
    expect(codes(found)).toContain('money-frozen');
  });

  it('is not put off by notices', async () => {
    const notice = outcome('services', { severity: 'notice' });
    expect(codes(await at([notice], '2026-11-23T08:00:00Z'))).toContain('ready-now');
  });
});
