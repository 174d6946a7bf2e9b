import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../../src/providers/_shared/resource.js';
import { subscriptions } from '../../../../src/providers/alibaba/checks/subscriptions.js';
import { env, factsOf } from '../hand-made-facts.js';

const prepaid: Resource = {
  id: 'rm-1',
  type: 'RDS instance',
  charge: 'prepaid',
  until: '2027-01-31T16:00:00Z',
  seenBy: ['rds:DescribeDBInstances'],
};
const judge = (...resources: readonly Resource[]) =>
  subscriptions.run(factsOf({ inventory: { resources, gaps: [] } }), env);

describe('alibaba.subscriptions', () => {
  it('blocks until the term ends, and says when', async () => {
    expect((await judge(prepaid)).findings).toMatchObject([
      { code: 'subscription-runs', severity: 'must-process', resolve: { until: '2027-01-31T16:00:00Z' } },
    ]);
  });

  it('points out one that would renew itself', async () => {
    const { findings } = await judge({ ...prepaid, autoRenewal: true });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['subscription-runs', 'must-process'],
      ['renews-itself', 'notice'],
    ]);
  });

  it.each(['postpaid', 'free', 'unknown'] as const)('leaves %s things to another check', async (charge) => {
    expect((await judge({ ...prepaid, charge })).findings).toEqual([]);
  });
});

describe('a subscription that has expired', () => {
  it('is in nobody’s way, and is given no day that is over', async () => {
    const inventory = {
      resources: [{ ...prepaid, until: '2026-11-01T16:00:00Z', autoRenewal: true }],
      gaps: [],
    };
    const { findings } = await subscriptions.run(factsOf({ inventory }), env);
    expect(findings).toMatchObject([
      { code: 'subscription-expired', severity: 'notice', resolve: { by: 'none' } },
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.resolve.until).toBeUndefined();
  });

  it('still runs where its end is no date', async () => {
    const inventory = { resources: [{ ...prepaid, until: '-' }], gaps: [] };
    const { findings } = await subscriptions.run(factsOf({ inventory }), env);
    expect(findings).toMatchObject([{ code: 'subscription-runs', severity: 'must-process' }]);
  });
});
