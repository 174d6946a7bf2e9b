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

  it.each<[Partial<Balance>, readonly [string, string, string][]]>([
    [{ total: '0.05', available: '0.05' }, [['balance-held', 'renounceable', '0.05']]],
    [
      { total: '5', frozen: '5' },
      [
        ['balance-held', 'renounceable', '5'],
        ['balance-frozen', 'notice', '5'],
      ],
    ],
    [{ withdrawing: '3' }, [['withdrawal-runs', 'renounceable', '3']]],
    [
      { available: '2', frozen: '1' },
      [
        ['balance-held', 'renounceable', '3'],
        ['balance-frozen', 'notice', '1'],
      ],
    ],
  ])('is given up by the ticket: %j', async (changes, found) => {
    const { findings } = await holding(changes);
    expect(findings.map(({ code, severity, amount }) => [code, severity, amount?.value])).toEqual(found);
  });
});

describe('jdcloud.debts', () => {
  const listed = { resources: [resource()], gaps: [] };

  it('passes where nothing is owed', async () => {
    expect(await debts.run(factsOf({ bills: [billRow()], inventory: listed }), env)).toEqual({
      findings: [],
      gaps: [],
    });
  });

  const owing = [
    billRow({ arrears: '0.1' }),
    billRow({ arrears: '0.2' }),
    billRow({ month: '2025-11', arrears: '7' }),
    // What was put right in one row does not pay for another.
    billRow({ month: '2025-11', arrears: '-7' }),
  ];
  const inDebt = { total: '-1.5', available: '-1.5', frozen: '0', withdrawing: '0' };

  it('adds up what each month owes, exactly, where the balance is negative', async () => {
    const { findings, gaps } = await debts.run(
      factsOf({ bills: owing, balance: inDebt, inventory: listed }),
      env,
    );
    expect(findings).toMatchObject([
      { code: 'bill-in-arrears', args: { month: '2026-11' }, amount: { value: '0.3' } },
      { code: 'bill-in-arrears', args: { month: '2025-11' }, amount: { value: '7' } },
      { code: 'balance-negative', amount: { value: '1.5' } },
    ]);
    expect(gaps).toEqual([]);
  });

  it('has the owner look where a bill reads arrears and nothing else shows a debt', async () => {
    const { findings, gaps } = await debts.run(factsOf({ bills: owing, inventory: listed }), env);
    expect(findings).toEqual([]);
    expect(gaps).toMatchObject([
      {
        code: 'unseen',
        ask: {
          id: 'arrears',
          code: 'arrears-settled',
          args: { months: '2026-11, 2025-11', amount: '7.3 CNY' },
        },
      },
    ]);
  });

  it('takes a negative balance and a resource in arrears for debts', async () => {
    const facts = factsOf({
      balance: { ...inDebt, total: '0' },
      inventory: { resources: [resource({ locked: true }), resource({ id: 'i-2' })], gaps: [] },
    });
    expect((await debts.run(facts, env)).findings).toMatchObject([
      { code: 'balance-negative', amount: { value: '1.5' } },
      { code: 'resource-in-arrears', subject: { id: 'i-1' } },
    ]);
  });

  it('does not pass by a word that is not known', async () => {
    const odd = { ...resource(), unclear: 'chargeStatus paused' };
    const facts = factsOf({ inventory: { resources: [odd, { ...odd, id: 'i-2' }], gaps: [] } });
    expect((await debts.run(facts, env)).gaps).toMatchObject([
      { code: 'malformed', action: 'vm:describeInstances', providerCode: 'chargeStatus paused' },
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
    expect((await orders.run(factsOf(), subUserEnv)).gaps).toMatchObject([{ code: 'unseen' }]);
  });
});

describe('the last bill', () => {
  const codesOf = async (changes: object) =>
    (await debts.run(factsOf({ bills: [billRow(changes)] }), env)).findings;

  it.each([
    ['released yesterday', { end: '2026-11-20T12:00:00.000Z' }, '2026-11-21T16:00:00.000Z'],
    ['released today', { end: '2026-11-21T07:00:00.000Z' }, '2026-11-22T16:00:00.000Z'],
    ['of a row that has not ended', {}, '2026-11-22T16:00:00.000Z'],
    ['of a row without an end', { end: undefined }, '2026-11-22T16:00:00.000Z'],
    ['that names no thing', { resourceId: undefined }, '2026-11-22T16:00:00.000Z'],
  ])('is awaited for what was %s', async (_name, changes, until) => {
    expect(await codesOf(changes)).toMatchObject([
      { code: 'last-bill', severity: 'notice', awaited: true, resolve: { by: 'wait', until } },
    ]);
  });

  it.each([
    ['was released two days ago', { end: '2026-11-19T15:00:00.000Z' }],
    ['was used last month alone', { month: '2026-10', end: undefined }],
    ['was paid for in advance', { prepaid: true }],
  ])('has come for what %s', async (_name, changes) => {
    expect(await codesOf(changes)).toEqual([]);
  });
});
