import { describe, expect, it } from 'vitest';
import { outstanding } from '../../../../src/providers/tencent/checks/outstanding.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

const BALANCE = { owed: '0', frozen: '0', cash: '0', gift: '0', income: '0' };

describe('tencent.outstanding', () => {
  it('blocks by a debt', async () => {
    const facts = factsOf({ balance: { ...BALANCE, owed: '42.5' } });
    expect((await outstanding.run(facts, env)).findings).toMatchObject([
      { code: 'balance-owed', severity: 'must-process', amount: { value: '42.5', currency: 'CNY' } },
    ]);
  });

  it('blocks by frozen money until the bills of the month are whole', async () => {
    const facts = factsOf({ balance: { ...BALANCE, frozen: '12.34' } });
    expect((await outstanding.run(facts, env)).findings).toMatchObject([
      { code: 'money-frozen', resolve: { by: 'wait', until: '2026-12-01T11:00:00Z' } },
    ]);
  });

  it('only points out what the month has cost', async () => {
    const facts = factsOf({ monthCost: { month: '2026-11', total: '31.5' } });
    expect((await outstanding.run(facts, env)).findings).toMatchObject([
      { code: 'charged-this-month', severity: 'notice', args: { month: '2026-11' } },
    ]);
  });

  it('blocks by what is isolated for debt', async () => {
    const resources = [
      { id: 'eip-1', type: 'EIP', charge: 'postpaid', locked: true, seenBy: [] },
      { id: 'eip-2', type: 'EIP', charge: 'postpaid', locked: false, seenBy: [] },
    ] as const;
    const facts = factsOf({ inventory: { resources, gaps: [], waivable: new Set(), listed: [] } });
    expect((await outstanding.run(facts, env)).findings).toMatchObject([
      { code: 'locked-for-debt', subject: { id: 'eip-1' } },
    ]);
  });

  it('minds only the lists that show what is isolated', async () => {
    const gap = (action: string) => ({ code: 'denied', action, needs: [] }) as const;
    const gaps = [gap('vpc:DescribeAddresses'), gap('tke:DescribeClusters')];
    const facts = factsOf({ inventory: { resources: [], gaps, waivable: new Set(), listed: [] } });
    expect((await outstanding.run(facts, env)).gaps).toEqual([gap('vpc:DescribeAddresses')]);
  });

  it('does not pass on an overview that is still being prepared', async () => {
    const facts = factsOf({ monthCost: failedCall('billing:DescribeBillSummary', 'incomplete') });
    expect((await outstanding.run(facts, env)).gaps).toMatchObject([{ code: 'incomplete' }]);
  });
});
