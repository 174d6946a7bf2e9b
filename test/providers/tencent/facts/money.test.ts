import { describe, expect, it } from 'vitest';
import { readBalance } from '../../../../src/providers/tencent/facts/balance.js';
import { readVouchers } from '../../../../src/providers/tencent/facts/vouchers.js';
import { fakeClient } from '../fake-client.js';

describe('the balance', () => {
  const balance = (over: Readonly<Record<string, unknown>>) =>
    fakeClient({
      'billing:DescribeAccountBalance': () => ({
        RealBalance: 0,
        CashAccountBalance: 0,
        IncomeIntoAccountBalance: 0,
        PresentAccountBalance: 0,
        FreezeAmount: 0,
        OweAmount: 0,
        ...over,
      }),
    });

  it('comes in hundredths, with fractions of them', async () => {
    expect(await readBalance(balance({ CashAccountBalance: 128_850, FreezeAmount: 0.5 }))).toMatchObject({
      cash: '1288.5',
      frozen: '0.005',
      owed: '0',
    });
  });

  it.each([
    [{ OweAmount: 700, RealBalance: -300 }, '7'],
    [{ OweAmount: 0, RealBalance: -300 }, '3'],
    [{ OweAmount: -700, RealBalance: 0 }, '7'],
  ])('with %j owes %s', async (over, owed) => {
    expect((await readBalance(balance(over))).owed).toBe(owed);
  });

  it('without one of its sums is not understood', async () => {
    await expect(readBalance(balance({ OweAmount: undefined }))).rejects.toMatchObject({
      fault: { kind: 'malformed' },
    });
  });
});

describe('vouchers', () => {
  const voucher = { VoucherId: 'v-1', Status: 'unUsed', Balance: '10000000000000001', EndTime: '2027-01-05' };

  it('come in units of 10^-8, however many', async () => {
    const client = fakeClient({
      'billing:DescribeVoucherInfo': () => ({ TotalCount: 1, VoucherInfos: [voucher], Unit: 'micro' }),
    });
    expect(await readVouchers(client)).toEqual([
      { id: 'v-1', left: '100000000.00000001', until: '2027-01-05' },
    ]);
  });

  it('page by number, from 1', async () => {
    const client = fakeClient({
      'billing:DescribeVoucherInfo': ({ Offset }) => ({
        TotalCount: 2,
        VoucherInfos: [{ ...voucher, VoucherId: `v-${Number(Offset)}` }],
      }),
    });
    expect((await readVouchers(client)).map(({ id }) => id)).toEqual(['v-1', 'v-2']);
  });

  it('in another unit are not understood', async () => {
    const client = fakeClient({
      'billing:DescribeVoucherInfo': () => ({ TotalCount: 1, VoucherInfos: [voucher], Unit: 'yuan' }),
    });
    await expect(readVouchers(client)).rejects.toMatchObject({ fault: { kind: 'malformed', code: 'yuan' } });
  });

  it('may be null where there are none, and only there', async () => {
    const none = (TotalCount: number) =>
      fakeClient({ 'billing:DescribeVoucherInfo': () => ({ TotalCount, VoucherInfos: null }) });
    expect(await readVouchers(none(0))).toEqual([]);
    await expect(readVouchers(none(1))).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
  });
});
