import { describe, expect, it } from 'vitest';
import { readCharges, readMonthCost } from '../../../../src/providers/tencent/facts/bills.js';
import { fakeClient } from '../fake-client.js';

const NOW = new Date('2026-11-21T08:00:00Z');
const row = (over: Readonly<Record<string, unknown>> = {}) => ({
  ResourceId: 'ins-1',
  ResourceName: 'web',
  BusinessCodeName: 'CVM',
  BusinessCode: 'p_cvm',
  RegionName: '广州',
  RealTotalCost: '1.5',
  FeeEndTime: '2026-11-20 08:00:00',
  ...over,
});

const bill = (rows: readonly unknown[], Total: unknown = rows.length) =>
  fakeClient({
    'billing:DescribeBillResourceSummary': ({ Month }) =>
      Month === '2026-11' ? { ResourceSummarySet: rows, Total } : { ResourceSummarySet: [], Total: 0 },
  });

describe('the charges of two months', () => {
  it('are summed by resource, to the latest usage', async () => {
    const rows = [row(), row({ RealTotalCost: '0.25', FeeEndTime: '2026-11-21 07:59:59' })];
    expect(await readCharges(bill(rows), NOW)).toEqual([
      {
        resourceId: 'ins-1',
        name: 'web',
        product: 'CVM',
        region: '广州',
        amount: '1.75',
        until: new Date('2026-11-20T23:59:59Z'),
        refunded: false,
      },
    ]);
  });

  it('leave out what a refund has evened out', async () => {
    expect(await readCharges(bill([row(), row({ RealTotalCost: '-1.5' })]), NOW)).toEqual([]);
  });

  it.each(['', '-', null, '0000-00-00 00:00:00', '0002-11-30 00:00:00', '9999-12-31 23:59:59'])(
    'have no end where %j stands for one',
    async (FeeEndTime) => {
      const [charge] = await readCharges(bill([row({ FeeEndTime })]), NOW);
      expect(charge).toMatchObject({ amount: '1.5', until: undefined });
    },
  );

  it('say that a part was paid back', async () => {
    const [charge] = await readCharges(bill([row(), row({ RealTotalCost: '-1' })]), NOW);
    expect(charge).toMatchObject({ amount: '0.5', refunded: true });
  });

  it('go by the product where no resource is named', async () => {
    const [charge] = await readCharges(bill([row({ ResourceId: '' })]), NOW);
    expect(charge!.resourceId).toBe('p_cvm');
  });

  it.each([
    ['without a total', bill([row()], null)],
    ['with an amount that is none', bill([row({ RealTotalCost: '-' })])],
  ])('%s are not understood', async (_name, client) => {
    await expect(readCharges(client, NOW)).rejects.toMatchObject({ fault: { kind: 'malformed' } });
  });

  it('with a larger total are incomplete', async () => {
    await expect(readCharges(bill([row()], 3), NOW)).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
  });
});

describe('the cost of the running month', () => {
  const overview = (answer: Readonly<Record<string, unknown>>) =>
    fakeClient({ 'billing:DescribeBillSummary': () => answer });

  it('is summed over the products', async () => {
    const details = [{ RealTotalCost: '1.1' }, { RealTotalCost: '2.02' }];
    expect(await readMonthCost(overview({ Ready: 1, SummaryDetail: details }), NOW)).toEqual({
      month: '2026-11',
      total: '3.12',
    });
  });

  it('is not known while it is being prepared', async () => {
    await expect(readMonthCost(overview({ Ready: 0, SummaryDetail: [] }), NOW)).rejects.toMatchObject({
      fault: { kind: 'incomplete', code: 'Ready=0' },
    });
  });
});
