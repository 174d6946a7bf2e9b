import { describe, expect, it } from 'vitest';
import { balance } from '../../../../src/providers/jdcloud/checks/balance.js';
import { debts } from '../../../../src/providers/jdcloud/checks/debts.js';
import { orders } from '../../../../src/providers/jdcloud/checks/orders.js';
import type { Balance } from '../../../../src/providers/jdcloud/facts/balance.js';
import { billRow, env, factsOf, failedCall, order, resource, subUserEnv } from '../hand-made-facts.js';

const holding = (changes: Partial<Balance>) =>
  balance.run(
    factsOf({ balance: { total: '0', available: '0', frozen: '0', withdrawing: '0', ...changes } }),
    env,
  );

describe('jdcloud.balance', () => {
  it('passes where nothing is left', async () => {
    expect(await holding({ total: '0.00' })).toEqual({ findings: [] });
  });

  it.each<[Partial<Balance>, readonly [string, string][]]>([
    [{ total: '0.01', available: '0.01' }, [['balance-held', '0.01']]],
    [
      { total: '5', frozen: '5' },
      [
        ['balance-held', '5'],
        ['balance-frozen', '5'],
      ],
    ],
    [{ withdrawing: '3' }, [['withdrawal-runs', '3']]],
    [
      { available: '2', frozen: '1' },
      [
        ['balance-held', '3'],
        ['balance-frozen', '1'],
      ],
    ],
  ])('blocks by %j', async (changes, found) => {
    const { findings } = await holding(changes);
    expect(findings.map(({ code, amount }) => [code, amount?.value])).toEqual(found);
    expect(findings.every(({ severity }) => severity === 'must-process')).toBe(true);
  });
});

describe('jdcloud.debts', () => {
  it('passes where nothing is owed', async () => {
    expect(await debts.run(factsOf({ bills: [billRow()] }), env)).toEqual({ findings: [], gaps: [] });
  });

  it('adds up what each month owes, exactly', async () => {
    const bills = [
      billRow({ arrears: '0.1' }),
      billRow({ arrears: '0.2' }),
      billRow({ month: '2025-11', arrears: '7' }),
    ];
    const { findings } = await debts.run(factsOf({ bills }), env);
    expect(findings).toMatchObject([
      { code: 'bill-in-arrears', args: { month: '2026-11' }, amount: { value: '0.3' } },
      { code: 'bill-in-arrears', args: { month: '2025-11' }, amount: { value: '7' } },
    ]);
  });

  it('takes a negative balance and a resource in arrears for debts', async () => {
    const facts = factsOf({
      balance: { total: '-1.5', available: '-1.5', frozen: '0', withdrawing: '0' },
      inventory: { resources: [resource({ locked: true }), resource({ id: 'i-2' })], gaps: [] },
    });
    expect((await debts.run(facts, env)).findings).toMatchObject([
      { code: 'balance-negative', amount: { value: '1.5' } },
      { code: 'resource-in-arrears', subject: { id: 'i-1' } },
    ]);
  });

  it('does not pass where a list that shows arrears failed, but where another did', async () => {
    const gap = (action: string) => ({ code: 'denied', action, needs: [] }) as const;
    const run = (action: string) =>
      debts.run(factsOf({ inventory: { resources: [], gaps: [gap(action)] } }), env);
    expect((await run('vm:describeInstances')).gaps).toHaveLength(1);
    expect((await run('oss:listBuckets')).gaps).toHaveLength(0);
  });

  it('does not pass by two of three views', async () => {
    const facts = factsOf({ balance: failedCall('asset:describeAccountAmount') });
    expect((await debts.run(facts, env)).gaps).toMatchObject([{ action: 'asset:describeAccountAmount' }]);
  });

  it('proves nothing with the key of a sub-user', async () => {
    expect((await debts.run(factsOf(), subUserEnv)).gaps).toHaveLength(1);
  });
});

describe('jdcloud.orders', () => {
  const judged = (...statuses: string[]) =>
    orders.run(factsOf({ orders: statuses.map((status, n) => order({ number: String(n), status })) }), env);

  it('passes by finished orders of every kind', async () => {
    expect(await judged('PAID', 'CANCELED', 'FAILED', 'REFUND_PART', 'REFUND_ALL')).toEqual({
      findings: [],
      gaps: [],
    });
  });

  it.each([
    ['NO_PAY', 'order-unpaid'],
    ['DEALING', 'order-in-work'],
  ])('blocks by %s', async (status, code) => {
    expect((await judged(status)).findings).toMatchObject([{ code, severity: 'must-process' }]);
  });

  it('does not understand another word', async () => {
    expect(await judged('PAID', 'PENDING')).toMatchObject({
      findings: [],
      gaps: [{ code: 'malformed', providerCode: 'PENDING' }],
    });
  });

  it('proves nothing with the key of a sub-user', async () => {
    expect((await orders.run(factsOf(), subUserEnv)).gaps).toMatchObject([{ code: 'incomplete' }]);
  });
});
