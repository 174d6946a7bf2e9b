import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../../src/domain/errors.js';
import { readBalance } from '../../../../src/providers/jdcloud/facts/balance.js';
import { beginBills, type BillRow } from '../../../../src/providers/jdcloud/facts/bills.js';
import { readOrders } from '../../../../src/providers/jdcloud/facts/orders.js';
import { readRenewals } from '../../../../src/providers/jdcloud/facts/renewals.js';
import { answering, type Asked } from '../answering.js';
import { billRow } from '../hand-made-facts.js';

const NOW = new Date('2026-11-21T08:00:00Z');

const line = (changes: object = {}) => ({
  appCode: 'jcloud',
  serviceCode: 'disk',
  billingType: 1,
  endTime: '2026-11-30 23:59:59',
  realTotalFee: 1.5,
  ...{ cashCouponPayFee: 0, balancePayFee: 0.5, cashPayFee: 1 },
  arrearFee: null,
  ...changes,
});

const bill = (rows: readonly object[] | null, total = rows?.length ?? 0) => ({
  result: { pagination: { numberRecords: total }, result: rows },
});
const only = (month: string, rows: readonly object[]) =>
  answering(({ body }) => bill(String(body['startTime']).startsWith(month) ? rows : null)).client;

const readBills = async (...from: Parameters<typeof beginBills>) =>
  (await Promise.all(beginBills(...from))).flat();

describe('beginBills', () => {
  it('asks for thirteen whole months, always with page and size', async () => {
    const { client, asked } = answering(() => bill(null));
    await readBills(client, NOW);
    const bodies = asked().map(({ body }) => body);
    expect(bodies).toHaveLength(13);
    expect(bodies[0]).toEqual({
      startTime: '2026-11-01 00:00:00',
      endTime: '2026-11-30 23:59:59',
      pageIndex: 1,
      pageSize: 200,
    });
    expect(bodies.at(-1)).toMatchObject({ startTime: '2025-11-01 00:00:00' });
    expect(bodies[9]).toMatchObject({ endTime: '2026-02-28 23:59:59' });
  });

  it('counts the month by China’s clock', async () => {
    const { client, asked } = answering(() => bill(null));
    await readBills(client, new Date('2026-11-30T17:00:00Z'));
    expect(asked()[0]?.body).toMatchObject({ startTime: '2026-12-01 00:00:00' });
  });

  it('reads amounts exactly, those with an exponent too', async () => {
    const client = only('2026-11', [line({ realTotalFee: '1.23456789E7', arrearFee: '1E-2' })]);
    expect(await readBills(client, NOW)).toMatchObject([{ charged: '12345678.9', arrears: '0.01' }]);
  });

  it('works out what is owed where it is null, from what was charged and paid', async () => {
    const owing = line({ balancePayFee: '0E-8' });
    const free = line({ realTotalFee: 0, cashPayFee: null });
    expect(await readBills(only('2026-11', [owing, free]), NOW)).toMatchObject([
      { arrears: '0.5' },
      { arrears: '0' },
    ]);
  });

  it('takes null beside a paid charge for nothing owed and local times for China’s', async () => {
    expect(await readBills(only('2026-11', [line()]), NOW)).toMatchObject([
      { arrears: '0', end: '2026-11-30T15:59:59.000Z', prepaid: false, service: 'disk' },
    ]);
  });

  it.each([
    ['no arrears at all', { arrearFee: undefined }],
    ['null for what is owed, beside a payment that is not stated', { cashPayFee: null }],
    ['no charge', { realTotalFee: null }],
    ['an amount that is none', { realTotalFee: 'free' }],
    ['no billing type', { billingType: undefined }],
  ])('does not understand %s', async (_name, changes) => {
    await expect(readBills(only('2026-11', [line(changes)]), NOW)).rejects.toMatchObject({
      fault: { kind: 'malformed' },
    });
  });

  it('does not take fewer rows than were counted', async () => {
    const { client } = answering(() => bill(null, 1));
    await expect(readBills(client, NOW)).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
  });
});

describe('readOrders', () => {
  const page = (...numbers: string[]) => ({
    result: {
      totalCount: numbers.length,
      resultList: numbers.map((orderNumber) => ({ orderNumber, status: 'PAID' })),
    },
  });
  const isLatest = ({ body }: Asked) =>
    (body['queryVo'] as Readonly<Record<string, unknown>>)['startTime'] === undefined;

  it('asks for three years, a year at a time', async () => {
    const { client, asked } = answering(() => page());
    await readOrders(client, NOW);
    const spans = asked()
      .map(({ body }) => body['queryVo'] as { startTime?: number; endTime: number })
      .filter(({ startTime }) => startTime !== undefined);
    expect(spans.map(({ startTime = 0, endTime }) => (endTime - startTime) / 86_400_000)).toEqual([
      365, 365, 365,
    ]);
    expect(spans[0]?.endTime).toBe(NOW.getTime());
  });

  it('takes an order that two years show once', async () => {
    const { client } = answering(() => page('1', '2'));
    expect((await readOrders(client, NOW)).map(({ number }) => number)).toEqual(['1', '2']);
  });

  it('sees that its span was not understood where the last month holds more', async () => {
    const { client } = answering((asked) => (isLatest(asked) ? page('1') : page()));
    await expect(readOrders(client, NOW)).rejects.toMatchObject({ fault: { kind: 'incomplete' } });
  });
});

describe('readRenewals', () => {
  const term = { serviceCode: 'waf', resourceId: 'w-1', autoRenewStatus: 'OPENED', expireTime: '' };

  it('asks for each product paid in advance, in every region', async () => {
    const { client, asked } = answering(() => ({ result: { totalCount: 1, listQueries: [term] } }));
    const bills = [
      billRow({ serviceCode: 'waf', prepaid: true }),
      billRow({ serviceCode: 'waf', prepaid: true }),
    ];
    const months = [bills, [...bills, billRow({ serviceCode: 'oss' })]].map((month) =>
      Promise.resolve(month),
    );
    const { resources } = await readRenewals(client, months);
    expect(asked().map(({ region }) => region)).toEqual([
      'cn-north-1',
      'cn-east-1',
      'cn-east-2',
      'cn-south-1',
    ]);
    expect(resources).toHaveLength(4);
    expect(resources[0]).toMatchObject({ id: 'w-1', charge: 'prepaid', autoRenewal: true, until: undefined });
  });

  it('does not wait for later months to ask for what a month names', async () => {
    const { client, asked } = answering(() => ({ result: { totalCount: 0, listQueries: [] } }));
    const never = new Promise<readonly BillRow[]>(() => undefined);
    void readRenewals(client, [never, Promise.resolve([billRow({ prepaid: true })])]);
    await vi.waitFor(() => expect(asked()).toHaveLength(4));
  });

  it('takes what the other months name where one fails, whose gap is that of the bills', async () => {
    const { client } = answering(() => ({ result: { totalCount: 1, listQueries: [term] } }));
    const fault = { kind: 'unavailable', code: 'Timeout', message: 'no answer in time' } as const;
    const failed = Promise.reject<readonly BillRow[]>(new ApiError('billing:queryBillSummary', fault));
    const found = await readRenewals(client, [failed, Promise.resolve([billRow({ prepaid: true })])]);
    expect(found).toMatchObject({ resources: { length: 4 }, gaps: [] });
  });

  it('has a gap where a region fails', async () => {
    const { client } = answering(() => ({ refusal: 'HTTP_FORBIDDEN', code: 403 }));
    const { gaps } = await readRenewals(client, [Promise.resolve([billRow({ prepaid: true })])]);
    expect(gaps).toMatchObject([{ code: 'denied', needs: ['renewal:queryInstance'] }]);
  });
});

describe('readBalance', () => {
  it.each([
    ['a missing part', { totalAmount: '1', availableAmount: '1', frozenAmount: '0' }],
    [
      'a part that is null',
      { totalAmount: null, availableAmount: '1', frozenAmount: '0', withdrawingAmount: '0' },
    ],
  ])('does not understand %s', async (_name, result) => {
    const { client } = answering(() => ({ result }));
    await expect(readBalance(client)).rejects.toMatchObject({ fault: { kind: 'malformed' } });
  });
});
