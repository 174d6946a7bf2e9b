import { expect, test } from 'vitest';
import { once } from '../../../../src/domain/once.js';
import { createRecordDesk, RECORD_MESSAGES } from '../../../../src/providers/tencent/datasets/desk.js';
import type { RecordDesk } from '../../../../src/domain/records.js';
import { tencent } from '../../../../src/providers/tencent/index.js';
import { fakeClient, type FakeAnswer } from '../fake-client.js';
import { rowsOf, tableNamed } from './open-desk.js';

const nothing = { resources: [], gaps: [], waivable: new Set<string>(), listed: [] };

/** A desk whose every call gets the same answer. */
function deskWith(answer: FakeAnswer): RecordDesk {
  const actions = ['DescribeBillDetail', 'DescribeBillSummary', 'DescribeDealsByCond', 'DescribeVoucherInfo'];
  const answers = Object.fromEntries(actions.map((name) => [`billing:${name}`, () => answer]));
  return createRecordDesk({
    client: fakeClient(answers),
    now: () => new Date('2026-11-21T08:00:00Z'),
    facts: { inventory: once(() => Promise.resolve(nothing)) },
  });
}

test.each([
  ['2026-11', '2026-11-30T15:59:59Z', true],
  ['2026-10', '2026-11-01T10:59:59Z', true],
  ['2026-10', '2026-11-01T11:00:00Z', false],
  ['2026-12', '2027-01-01T10:59:59Z', true],
])('the bill of %s is open at %s: %s', (month, now, open) => {
  expect(deskWith({}).isOpen(month, new Date(now))).toBe(open);
});

test('each table has its own name and columns of their own names', () => {
  const { tables, reconciled, focus } = deskWith({});
  const names = tables.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining([reconciled, focus.table]));
  for (const { name, columns, totals } of tables) {
    const own = columns.map((column) => column.name);
    expect(new Set(own).size, name).toBe(own.length);
    if (totals) expect(own, name).toEqual(expect.arrayContaining([totals.amount, totals.currency]));
  }
});

test('every gap has a sentence and an address', () => {
  const { gaps } = deskWith({});
  for (const { code, url } of gaps) {
    expect(tencent.messages[code], code).toBe(RECORD_MESSAGES[code]);
    expect(url).toMatch(/^https:\/\/console\.cloud\.tencent\.com\/expense/);
  }
});

test('an overview that is not ready is incomplete, in both of its uses', async () => {
  const desk = deskWith({ Ready: 0, SummaryDetail: [] });
  const notReady = { fault: { kind: 'incomplete', code: 'Ready=0' } };
  await expect(desk.overview('2026-10')).rejects.toMatchObject(notReady);
  await expect(rowsOf(tableNamed(desk, 'bill-months'), '2026-10')).rejects.toMatchObject(notReady);
});

test('an amount that is not stated is left out', async () => {
  const row = { GroupKey: 'p_cvm', TotalCost: '-', RealTotalCost: '1.50' };
  const desk = deskWith({ Ready: 1, SummaryDetail: [row] });
  const [read] = await rowsOf(tableNamed(desk, 'bill-months'), '2026-10');
  expect(read).toMatchObject({ TotalCost: undefined, RealTotalCost: '1.50', Currency: 'CNY' });
});

test.each([
  ['an amount that is none', { DetailSet: [{ ComponentSet: [{ RealCost: '1.5 CNY' }] }], Total: 1 }],
  ['rows that are no list', { DetailSet: '[]', Total: 0 }],
  ['parts that are no list', { DetailSet: [{ ComponentSet: {} }], Total: 1 }],
  ['a row that is no object', { DetailSet: ['x'], Total: 1 }],
  ['a value that is a list', { DetailSet: [{ ResourceId: ['x'], ComponentSet: [] }], Total: 1 }],
  ['a total that is no number', { DetailSet: [], Total: 'many' }],
  ['no rows at all', { Total: 0 }],
])('%s makes bill lines malformed', async (_, answer) => {
  await expect(rowsOf(tableNamed(deskWith(answer), 'bill-lines'), '2026-10')).rejects.toMatchObject({
    action: 'billing:DescribeBillDetail',
    fault: { kind: 'malformed' },
  });
});

test('a charge without parts stays, and digits beyond a double stay exact', async () => {
  const desk = deskWith({ DetailSet: [{ Id: '1', ResourceId: '=x', ComponentSet: null }], Total: 1 });
  const [row] = await rowsOf(tableNamed(desk, 'bill-lines'), '2026-10');
  expect(row).toMatchObject({ Id: '1', ResourceId: '=x', RealCost: undefined, Currency: 'CNY' });
});

test('what happened at the end of the window belongs to the next month', async () => {
  const deal = (OrderId: string, CreateTime: string) => ({ OrderId, CreateTime, RealTotalCost: 1234 });
  const desk = deskWith({
    TotalCount: 3,
    Deals: [deal('a', '2026-10-31 23:59:59'), deal('b', '2026-11-01 00:00:00'), deal('c', 'some day')],
  });
  const rows = await rowsOf(tableNamed(desk, 'orders'), '2026-10');
  expect(rows.map((row) => [row['OrderId'], row['RealTotalCostInCurrency']])).toEqual([
    ['a', '12.34'],
    ['c', '12.34'],
  ]);
});
