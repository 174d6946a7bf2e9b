import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.js';
import type { Gap, Outcome } from '../../../src/domain/verdict.js';
import { calendar } from '../../../src/ports/calendar.js';
import { conditions } from '../../../src/providers/jdcloud/conditions.js';
import { forecast, FORECAST_MESSAGES } from '../../../src/providers/jdcloud/forecast.js';
import { env } from './hand-made-facts.js';

const [condition] = conditions;
const GAP: Gap = { code: 'denied', action: 'vm:describeInstances', needs: [] };

function finding(code: string, until?: string, severity: Finding['severity'] = 'must-process'): Finding {
  const resolve = { by: 'wait', ...(until === undefined ? {} : { until }) } as const;
  return { code, severity, subject: { type: 'x', id: 'x' }, resolve };
}

/** On Saturday, 21 November 2026. */
async function expected(findings: readonly Finding[], gaps: readonly Gap[] = []) {
  const outcome: Outcome = {
    condition: condition!,
    status: 'fail',
    evidence: [],
    findings,
    gaps,
    stated: [],
  };
  const { earliest, because } = await forecast({
    account: env.account,
    outcomes: [outcome],
    now: env.now,
    calendar,
  });
  return {
    earliest,
    because: because.map(({ code, args }) => [code, ...Object.values(args ?? {})].join(' ')),
  };
}

describe('the forecast', () => {
  it('is three working days where nothing is left', async () => {
    expect(await expected([finding('x', undefined, 'attest')])).toEqual({
      earliest: '2026-11-25',
      because: ['ready-now', 'review-follows 3'],
    });
  });

  it('waits for the last prepaid term and for the quiet month, whichever is later', async () => {
    const found = [
      finding('prepaid-runs', '2026-12-01T10:00:00.000Z'),
      finding('prepaid-runs', '2026-12-09T20:00:00.000Z'),
      finding('change-seen', '2026-12-05'),
    ];
    expect(await expected(found)).toEqual({
      earliest: '2026-12-15',
      because: ['prepaid-ends 2026-12-10', 'quiet-month 2026-12-05', 'review-follows 3'],
    });
  });

  it('begins when the last bill of what was released is out', async () => {
    expect(await expected([finding('last-bill', '2026-11-22T16:00:00.000Z', 'notice')])).toEqual({
      earliest: '2026-11-26',
      because: ['bills-complete 2026-11-23', 'review-follows 3'],
    });
  });

  it('takes no notice of a day that has passed', async () => {
    expect((await expected([finding('prepaid-expired', '2026-11-01')])).earliest).toBe('2026-11-25');
  });

  it('says that releases are billed later and that the rest has no date', async () => {
    expect((await expected([finding('product-to-release')])).because).toEqual([
      'last-bills',
      'other-blockers',
      'review-follows 3',
    ]);
  });

  it('is not ready while something is unknown', async () => {
    expect((await expected([], [GAP])).because).toEqual(['unknown-first', 'review-follows 3']);
  });

  it('has words for its reasons', () => {
    expect(Object.keys(FORECAST_MESSAGES)).toEqual(
      expect.arrayContaining([
        'ready-now',
        'prepaid-ends',
        'quiet-month',
        'last-bills',
        'other-blockers',
        'unknown-first',
        'review-follows',
      ]),
    );
  });
});
