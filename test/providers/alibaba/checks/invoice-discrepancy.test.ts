import { describe, expect, it } from 'vitest';
import { invoiceDiscrepancy } from '../../../../src/providers/alibaba/checks/invoice-discrepancy.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

describe('alibaba.invoice-discrepancy', () => {
  it('only shows what was invoiced beyond the charge, while nothing is owed for it', async () => {
    const invoiceDifferences = [{ id: '7', name: '2026-09', amount: '-12.34' }];
    expect(await invoiceDiscrepancy.run(factsOf({ invoiceDifferences }), env)).toMatchObject({
      findings: [{ code: 'over-invoiced', severity: 'notice', amount: { value: '-12.34', currency: 'CNY' } }],
      gaps: [],
    });
  });

  it('leaves out what may still be invoiced', async () => {
    const invoiceDifferences = [{ id: '7', name: undefined, amount: '12.34' }];
    expect((await invoiceDiscrepancy.run(factsOf({ invoiceDifferences }), env)).findings).toEqual([]);
  });

  it('blocks by a debt from issued invoices, however small', async () => {
    const facts = factsOf({ withdrawable: { amount: '0', creditMemo: '0.01' } });
    expect((await invoiceDiscrepancy.run(facts, env)).findings).toMatchObject([
      { code: 'invoice-debt', severity: 'must-process', amount: { value: '0.01' } },
    ]);
  });

  it('is unknown without the list', async () => {
    const facts = factsOf({ invoiceDifferences: failedCall('bss:QueryEvaluateList') });
    expect((await invoiceDiscrepancy.run(facts, env)).gaps).toMatchObject([
      { action: 'bss:QueryEvaluateList' },
    ]);
  });
});
