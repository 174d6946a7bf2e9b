import { describe, expect, it } from 'vitest';
import { fees } from '../../../../src/providers/naver/checks/fees.js';
import { bill, env, envAt, factsOf, failedCall } from '../hand-made-facts.js';

describe('naver.fees', () => {
  it('passes where every bill is paid', async () => {
    expect(await fees.run(factsOf({ bills: [bill({ month: '2026-10' })] }), env)).toEqual({ findings: [] });
  });

  it('blocks by an unpaid bill, with its charge', async () => {
    const bills = [bill({ month: '2026-09', paid: false, charge: '12345678901234567.89' })];
    expect((await fees.run(factsOf({ bills }), env)).findings).toMatchObject([
      {
        code: 'bill-unpaid',
        severity: 'must-process',
        amount: { value: '12345678901234567.89', currency: 'KRW' },
        args: { month: '2026-09' },
      },
    ]);
  });

  it.each([
    ['2026-12-14', 0],
    ['2026-12-15', 1],
  ])('leaves a bill to its charge until the 14th: on %s %i is in the way', async (day, open) => {
    const facts = factsOf({ bills: [bill({ month: '2026-11', paid: false })] });
    expect((await fees.run(facts, envAt(day))).findings).toHaveLength(open);
  });

  it('blocks by what is overdue, in the currency of the bill', async () => {
    const bills = [bill({ month: '2026-08', paid: false, overdue: '22.5', currency: 'USD' })];
    expect((await fees.run(factsOf({ bills }), env)).findings).toMatchObject([
      { code: 'bill-overdue', amount: { value: '22.5', currency: 'USD' } },
    ]);
  });

  it('blocks by arrears on a bill that is called paid', async () => {
    const bills = [bill({ month: '2026-08', overdue: '0.01' })];
    expect((await fees.run(factsOf({ bills }), env)).findings).toHaveLength(1);
  });

  it('is unknown where bills cannot be read', async () => {
    const judged = await fees.run(factsOf({ bills: failedCall('billing:getDemandCostList') }), env);
    expect(judged).toMatchObject({ findings: [], gaps: [{ code: 'denied' }] });
  });
});
