import { describe, expect, it } from 'vitest';
import { unsettledBills } from '../../../../src/providers/alibaba/checks/unsettled-bills.js';
import type { BillRow } from '../../../../src/providers/alibaba/facts/bills.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

const bill = (status: string, outstanding: string, changes: Partial<BillRow> = {}): BillRow => ({
  month: '2026-10',
  product: 'ECS',
  productCode: 'ecs',
  subscription: 'PayAsYouGo',
  charged: '1',
  status,
  outstanding,
  currency: 'CNY',
  recordId: `${status} ${outstanding}`,
  ...changes,
});

const judge = (...bills: readonly BillRow[]) => unsettledBills.run(factsOf({ bills }), env);

describe('alibaba.unsettled-bills', () => {
  it('passes by bills that are paid or have nothing to settle', async () => {
    const { findings, gaps } = await judge(bill('PayFinish', '0'), bill('NoSettle', '0'));
    expect({ findings, gaps }).toEqual({ findings: [], gaps: [] });
  });

  it('leaves unpaid bills of ten in all to what is overdue', async () => {
    expect((await judge(bill('PayUnclear', '4'), bill('PayUnclear', '6'))).findings).toEqual([]);
  });

  it('blocks by unpaid bills of more than ten in all, though each is small', async () => {
    const { findings } = await judge(bill('PayUnclear', '4'), bill('PayUnclear', '6.01'));
    expect(findings.map(({ code, amount }) => [code, amount?.value])).toEqual([
      ['bill-unpaid', '4'],
      ['bill-unpaid', '6.01'],
    ]);
  });

  it('sets no credit off against an unpaid bill', async () => {
    const { findings } = await judge(bill('PayUnclear', '50'), bill('PayUnclear', '-45'));
    expect(findings.map(({ amount }) => amount?.value)).toContain('50');
  });

  it('leaves small sums of another currency to what is overdue, where they are asked about', async () => {
    expect((await judge(bill('PayUnclear', '0.5', { currency: 'USD' }))).findings).toEqual([]);
    expect((await judge(bill('PayUnclear', '10.5', { currency: 'USD' }))).findings).toHaveLength(1);
  });

  it('adds up no two currencies', async () => {
    const { findings } = await judge(bill('PayUnclear', '1'), bill('PayUnclear', '1', { currency: 'USD' }));
    expect(findings).toHaveLength(2);
  });

  it('blocks by a bill that is not settled yet, however small', async () => {
    expect((await judge(bill('PayUnsettle', '0.01'))).findings).toMatchObject([
      { code: 'bill-unsettled', severity: 'must-process' },
    ]);
  });

  it('believes the amount: a paid bill that reads unsettled is only shown, with the day on which it does not', async () => {
    const running = bill('PayUnsettle', '0', { month: '2026-11' });
    expect((await judge(running, bill('PayUnsettle', '0'))).findings).toMatchObject([
      { code: 'bill-lags', severity: 'notice', resolve: { by: 'wait', until: '2026-12-02T04:00:00Z' } },
      // That day is over.
      { code: 'bill-lags', severity: 'notice', resolve: { by: 'none' } },
    ]);
  });

  it('blocks by a paid bill on which much is open all the same', async () => {
    expect((await judge(bill('PayFinish', '20'))).findings).toMatchObject([{ code: 'bill-unpaid' }]);
  });

  it('is unknown where a status is not known', async () => {
    expect(await judge(bill('PayMaybe', '0'))).toMatchObject({
      findings: [],
      gaps: [{ code: 'malformed', action: 'bss:QueryBill', providerCode: 'PayMaybe' }],
    });
  });

  it('blocks by orders that wait for payment', async () => {
    const window = { from: '2026-11-01T00:00:00Z', to: '2026-11-21T08:00:00Z' };
    const unpaidOrders = [{ id: '1', product: 'ecs', amount: { value: '9', currency: 'CNY' }, window }];
    const { findings } = await unsettledBills.run(factsOf({ unpaidOrders }), env);
    expect(findings).toMatchObject([
      { code: 'order-unpaid', severity: 'must-process', resolve: { command: 'acctclose prepare' } },
    ]);
  });

  it('does not make an amount up where the list has none', async () => {
    const window = { from: '2026-11-01T00:00:00Z', to: '2026-11-21T08:00:00Z' };
    const unpaidOrders = [{ id: '1', product: 'ecs', amount: undefined, window }];
    const { findings } = await unsettledBills.run(factsOf({ unpaidOrders }), env);
    expect(findings).toMatchObject([{ code: 'order-open', severity: 'must-process' }]);
    expect(findings[0]).not.toHaveProperty('amount');
  });

  it('keeps what is known of bills where orders are refused', async () => {
    const facts = factsOf({ bills: [bill('PayUnclear', '99')], unpaidOrders: failedCall('bss:QueryOrders') });
    expect(await unsettledBills.run(facts, env)).toMatchObject({
      findings: [{ code: 'bill-unpaid' }],
      gaps: [{ action: 'bss:QueryOrders' }],
    });
  });
});
