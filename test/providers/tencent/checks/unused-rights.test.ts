import { describe, expect, it } from 'vitest';
import { unusedRights } from '../../../../src/providers/tencent/checks/unused-rights.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

describe('tencent.unused-rights', () => {
  it('names cash, gift money and revenue share, each for itself', async () => {
    const balance = { owed: '0', frozen: '0', cash: '3.21', gift: '1', income: '0.05' };
    const { findings } = await unusedRights.run(factsOf({ balance }), env);
    expect(findings.map(({ code, severity, amount }) => [code, severity, amount?.value])).toEqual([
      ['cash-lost', 'renounceable', '3.21'],
      ['gift-lost', 'renounceable', '1'],
      ['income-lost', 'renounceable', '0.05'],
    ]);
  });

  it('leaves out what is nothing or negative', async () => {
    const balance = { owed: '5', frozen: '0', cash: '-5', gift: '0', income: '0' };
    const vouchers = [{ id: 'voucher-1', left: '0', until: undefined }];
    expect((await unusedRights.run(factsOf({ balance, vouchers }), env)).findings).toEqual([]);
  });

  it('names a voucher to its last digit', async () => {
    const vouchers = [{ id: 'voucher-1', left: '100000000.00000001', until: '2027-09-18' }];
    expect((await unusedRights.run(factsOf({ vouchers }), env)).findings).toMatchObject([
      { code: 'voucher-lost', amount: { value: '100000000.00000001' }, resolve: { until: '2027-09-18' } },
    ]);
  });

  it('names what may be given up with the account', async () => {
    const resources = [{ id: 'cert-1', type: 'SSL certificate', charge: 'prepaid', seenBy: [] }] as const;
    const facts = factsOf({ inventory: { resources, gaps: [], waivable: new Set(['cert-1']), listed: [] } });
    expect((await unusedRights.run(facts, env)).findings).toMatchObject([
      { code: 'resource-waived', severity: 'renounceable', subject: { id: 'cert-1' } },
    ]);
  });

  it('does not pass on vouchers that could not be read', async () => {
    const facts = factsOf({ vouchers: failedCall('billing:DescribeVoucherInfo') });
    expect((await unusedRights.run(facts, env)).gaps).toMatchObject([{ code: 'denied' }]);
  });
});
