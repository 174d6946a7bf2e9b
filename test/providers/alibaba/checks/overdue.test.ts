import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../../src/providers/_shared/resource.js';
import { overdue } from '../../../../src/providers/alibaba/checks/overdue.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

const owing = (available: string, uncleared = '0', currency = 'CNY') =>
  overdue.run(
    factsOf({
      balance: { available, cash: '0', currency, quotaLimit: undefined },
      funds: { uncleared, quota: undefined, type: undefined },
    }),
    env,
  );

const server = (locked: boolean): Resource => ({
  id: 'i-1',
  type: 'ECS instance',
  charge: 'postpaid',
  locked,
  seenBy: ['ecs:DescribeInstances'],
});

describe('alibaba.overdue', () => {
  it('passes where nothing is owed', async () => {
    expect(await owing('12.5')).toEqual({ findings: [], gaps: [] });
  });

  it.each([
    ['-10', '0', 'CNY', 'renounceable', '10'],
    ['-10.01', '0', 'CNY', 'must-process', '10.01'],
    ['0', '10', 'CNY', 'renounceable', '10'],
    ['0', '10.01', 'CNY', 'must-process', '10.01'],
    ['-3', '7', 'CNY', 'renounceable', '7'],
    ['-11', '7', 'CNY', 'must-process', '11'],
    ['-10.01', '0', 'USD', 'must-process', '10.01'],
  ])(
    'weighs a balance of %s with %s unpaid (%s) as %s',
    async (available, uncleared, currency, severity, value) => {
      const { findings } = await owing(available, uncleared, currency);
      expect(findings).toMatchObject([{ severity, amount: { value, currency } }]);
    },
  );

  it.each([
    ['-0.01', 'USD'],
    ['-900', 'JPY'],
  ])('asks what becomes of %s %s, of which the page says nothing', async (available, currency) => {
    expect(await owing(available, '0', currency)).toMatchObject({
      findings: [{ code: 'overdue-small', severity: 'renounceable' }],
      gaps: [{ code: 'unseen', ask: { code: 'ask-overdue', args: { limit: '10 CNY', currency } } }],
    });
  });

  it('counts small unpaid bills that no balance shows yet', async () => {
    const bill = {
      ...{ month: '2026-10', product: 'ECS', productCode: 'ecs', subscription: 'PayAsYouGo', charged: '8' },
      ...{ status: 'PayUnclear', currency: 'CNY', recordId: '1' },
    };
    const { findings } = await overdue.run(factsOf({ bills: [{ ...bill, outstanding: '8' }] }), env);
    expect(findings).toMatchObject([
      { code: 'overdue-small', severity: 'renounceable', amount: { value: '8' } },
    ]);
  });

  it('is unknown where the bills are refused', async () => {
    const facts = factsOf({ bills: failedCall('bss:QueryBill') });
    expect(await overdue.run(facts, env)).toMatchObject({
      findings: [],
      gaps: [{ action: 'bss:QueryBill' }],
    });
  });

  it('blocks by a server that is locked for it', async () => {
    const { findings } = await overdue.run(
      factsOf({ inventory: { resources: [server(true)], gaps: [] } }),
      env,
    );
    expect(findings).toMatchObject([
      { code: 'locked-for-overdue', severity: 'must-process', subject: { id: 'i-1' } },
    ]);
  });

  it('leaves a server alone that is not', async () => {
    const { findings } = await overdue.run(
      factsOf({ inventory: { resources: [server(false)], gaps: [] } }),
      env,
    );
    expect(findings).toEqual([]);
  });

  it('is unknown where servers cannot be seen', async () => {
    const gaps = [{ code: 'denied', action: 'ecs:DescribeInstances', needs: [] }] as const;
    const judged = await overdue.run(factsOf({ inventory: { resources: [], gaps } }), env);
    expect(judged.gaps).toEqual(gaps);
  });

  it('does not mind lists that show no locks', async () => {
    const gaps = [{ code: 'denied', action: 'oss:ListBuckets', needs: [] }] as const;
    const judged = await overdue.run(factsOf({ inventory: { resources: [], gaps } }), env);
    expect(judged.gaps).toEqual([]);
  });

  it('is unknown without the fund account', async () => {
    const facts = factsOf({ funds: failedCall('bss2:GetFundAccountAvailableAmount') });
    expect((await overdue.run(facts, env)).gaps).toHaveLength(1);
  });
});
