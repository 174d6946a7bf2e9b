import { describe, expect, it } from 'vitest';
import { createRecordDesk } from '../../../../src/providers/jdcloud/datasets/desk.js';
import { answering, type Asked, type Reply } from '../answering.js';
import { factsOf } from '../hand-made-facts.js';
import { pagesOf, rowsOf, tableNamed } from './open-desk.js';

const LINE = { pin: 'acme', realTotalFee: 1, billingType: 1 };

function deskOf(answer: (asked: Asked) => Reply) {
  const { client, asked } = answering(answer);
  return { desk: createRecordDesk({ client, facts: factsOf() }), asked };
}

function billOf(rows: readonly unknown[] | null, numberRecords = rows?.length ?? 0): Reply {
  return { result: { pagination: { numberRecords }, result: rows } };
}

describe('a page of the bill', () => {
  it('is asked for by the month’s first and last second', async () => {
    const { desk, asked } = deskOf(() => billOf(null));
    expect(await rowsOf(tableNamed(desk, 'bill-lines'), '2024-02')).toEqual([]);
    expect(asked()[0]!.body).toEqual({
      startTime: '2024-02-01 00:00:00',
      endTime: '2024-02-29 23:59:59',
      pageIndex: 1,
      pageSize: 1000,
    });
  });

  it('has two hundred rows where a thousand are refused', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => ({ ...LINE, resourceId: `r-${index}` }));
    const { desk, asked } = deskOf(({ body }) => {
      const [page, size] = [Number(body['pageIndex']), Number(body['pageSize'])];
      if (size > 200) return { refusal: 'OUT_OF_RANGE', code: 400 };
      return billOf(rows.slice((page - 1) * size, page * size), rows.length);
    });
    const read = await rowsOf(tableNamed(desk, 'bill-lines'), '2026-10');
    expect(read.map(({ resourceId }) => resourceId)).toEqual(rows.map(({ resourceId }) => resourceId));
    expect(asked().map(({ body }) => body['pageSize'])).toEqual([1000, 200, 200, 200]);
  });

  it('may be shorter than asked for', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => ({ ...LINE, resourceId: `r-${index}` }));
    const { desk } = deskOf(({ body }) => {
      const page = Number(body['pageIndex']);
      return billOf(rows.slice((page - 1) * 200, page * 200), rows.length);
    });
    const pages = await pagesOf(tableNamed(desk, 'bill-lines'), '2026-10');
    expect(pages.map((page) => [page.rows.length, page.next])).toEqual([
      [200, '0:2.200.450'],
      [200, '0:3.200.450'],
      [50, undefined],
    ]);
  });

  it('is not tried again in a smaller size when it is not permitted', async () => {
    const { desk, asked } = deskOf(() => ({ refusal: 'HTTP_FORBIDDEN', code: 403 }));
    await expect(pagesOf(tableNamed(desk, 'bill-lines'), '2026-10')).rejects.toMatchObject({
      fault: { kind: 'denied' },
    });
    expect(asked()).toHaveLength(1);
  });

  it.each([
    ['a total that is none', { result: { pagination: { numberRecords: 'many' }, result: [LINE] } }],
    ['no total', { result: { result: [LINE] } }],
    ['rows that are none', { result: { pagination: { numberRecords: 1 }, result: { LINE } } }],
    ['a row that is none', billOf([7])],
    ['a row of other fields', billOf([{ colour: 'red' }])],
    ['an amount that is none', billOf([{ ...LINE, realTotalFee: 'much' }])],
    ['a list for a text', billOf([{ ...LINE, pin: ['acme'] }])],
  ] as const)('is malformed with %s', async (_name, reply) => {
    const { desk } = deskOf(() => reply);
    await expect(pagesOf(tableNamed(desk, 'bill-lines'), '2026-10')).rejects.toMatchObject({
      action: 'billing:queryBillDetail',
      fault: { kind: 'malformed' },
    });
  });

  it('is incomplete when rows are missing', async () => {
    const { desk } = deskOf(() => billOf(null, 3));
    await expect(pagesOf(tableNamed(desk, 'bill-lines'), '2026-10')).rejects.toMatchObject({
      fault: { kind: 'incomplete' },
    });
  });
});

describe('amounts', () => {
  it.each([
    [1.5, '1.5'],
    ['0.30', '0.30'],
    ['1.2345678901234E7', '12345678.901234'],
    [1e-7, '0.0000001'],
    [-0.01, '-0.01'],
    [null, undefined],
  ])('%s is %s', async (given, amount) => {
    const { desk } = deskOf(() => billOf([{ ...LINE, realTotalFee: given }]));
    const [row] = await rowsOf(tableNamed(desk, 'bill-lines'), '2026-10');
    expect(row!['realTotalFee']).toBe(amount);
  });
});

describe('orders', () => {
  it('are asked for by milliseconds, and those of the next month left out', async () => {
    const order = (orderNumber: string, createTime: string) => ({ orderNumber, createTime, status: 'PAID' });
    const { desk, asked } = deskOf(() => ({
      result: {
        totalCount: 2,
        resultList: [order('1', '2026-10-31 23:59:59'), order('2', '2026-11-01 00:00:00')],
      },
    }));
    const rows = await rowsOf(tableNamed(desk, 'orders'), '2026-10');
    expect(rows.map(({ orderNumber }) => orderNumber)).toEqual(['1']);
    expect(asked()[0]!.body['queryVo']).toMatchObject({
      startTime: Date.parse('2026-09-30T16:00:00Z'),
      endTime: Date.parse('2026-10-31T16:00:00Z'),
    });
  });

  it('are not believed when spans were not understood', async () => {
    const { client } = answering(() => ({ result: { totalCount: 0, resultList: [] } }));
    const desk = createRecordDesk({ client, facts: factsOf({ orders: new Error('not understood') }) });
    await expect(pagesOf(tableNamed(desk, 'orders'), '2026-10')).rejects.toThrow('not understood');
  });
});
