import { describe, expect, it } from 'vitest';
import { unbilledMonth } from '../../../../src/providers/alibaba/checks/unbilled-month.js';
import type { BillRow, Charge } from '../../../../src/providers/alibaba/facts/bills.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

const charge = (amount: string, changes: Partial<Charge> = {}): Charge => ({
  ...{ instanceId: 'i-1', name: undefined, product: 'ECS', productCode: 'ecs', region: undefined },
  ...{ amount, currency: 'CNY', period: '2026-11' },
  ...changes,
});
const bill = (charged: string, changes: Partial<BillRow> = {}): BillRow => ({
  ...{ month: '2026-11', product: 'ECS', productCode: 'ecs', subscription: 'PayAsYouGo', charged },
  ...{ status: 'PayFinish', outstanding: '0', currency: 'CNY', recordId: '1' },
  ...changes,
});
const judge = (months: readonly Charge[], bills: readonly BillRow[] = []) =>
  unbilledMonth.run(factsOf({ charges: { months, days: [] }, bills }), env);

describe('alibaba.unbilled-month', () => {
  it('passes where everything that was used is on a bill', async () => {
    const judged = await judge([charge('1.5'), charge('2.001', { instanceId: 'i-2' })], [bill('3.5')]);
    expect(judged).toEqual({ findings: [], gaps: [] });
  });

  it('blocks by what is on no bill, and says how the console bills it at once', async () => {
    const { findings } = await judge([charge('1.5'), charge('2', { instanceId: 'i-2' })], [bill('1.5')]);
    expect(findings).toMatchObject([
      {
        code: 'month-unbilled',
        severity: 'must-process',
        subject: { id: '2026-11 ecs' },
        amount: { value: '2', currency: 'CNY' },
        resolve: { by: 'console', until: '2026-12-03' },
      },
    ]);
  });

  it.each([
    [{ month: '2026-10' }],
    [{ productCode: 'rds' }],
    [{ currency: 'USD' }],
    [{ subscription: 'Subscription' }],
  ])('takes no bill of %j for it', async (changes) => {
    expect((await judge([charge('1.5')], [bill('1.5', changes)])).findings).toHaveLength(1);
  });

  it('is unknown without the bills, and blames nothing on it', async () => {
    const facts = factsOf({
      charges: { months: [charge('1.5')], days: [] },
      bills: failedCall('bss:QueryBill'),
    });
    expect(await unbilledMonth.run(facts, env)).toMatchObject({
      findings: [],
      gaps: [{ action: 'bss:QueryBill' }],
    });
  });
});
