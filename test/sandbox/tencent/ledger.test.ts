import { describe, expect, test } from 'vitest';
import type { BillLine } from '../../../src/sandbox/tencent/entities/billing.js';
import { monthsOf } from '../../../src/sandbox/engine/bulk-month.js';
import { openMonth } from '../../../src/sandbox/tencent/ledger/bulk.js';
import { KINDS } from '../../../src/sandbox/tencent/ledger/kinds.js';
import { bulkLedger, bulkMovements, bulkOrders } from '../../../src/sandbox/tencent/seed/bulk.js';
import { typical } from '../../../src/sandbox/tencent/seed/typical/index.js';
import { openLines, sumLines } from '../../../src/sandbox/tencent/views/bills.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const AMOUNTS = ['listCost', 'cost', 'byVoucher'] as const;

const ledgerOf = (seed: number, billLines: number) =>
  bulkLedger({ now: NOW, seed, resources: 10, billLines }, '100001000002', 540);

const linesOf = (seed: number, billLines: number, month: string): readonly BillLine[] => {
  const open = openMonth(ledgerOf(seed, billLines), month);
  return Array.from({ length: open.length }, (_, place) => open.at(place));
};

const totals = (lines: readonly BillLine[]) =>
  Object.fromEntries(AMOUNTS.map((name) => [name, lines.reduce((sum, line) => sum + line[name], 0)]));

describe.each([1, 2, 77, 4_000_000_007])('seed %i', (seed) => {
  test.each([1, 17, 540, 9_001])('%i lines add up to the sums of their months', (count) => {
    const ledger = ledgerOf(seed, count);
    for (const month of monthsOf(ledger))
      expect(totals(openMonth(ledger, month).sums), month).toEqual(totals(linesOf(seed, count, month)));
    const lengths = monthsOf(ledger).map((month) => openMonth(ledger, month).length);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(count);
  });
});

test('no amount is more than a double holds, whatever the number of lines', () => {
  const { sums } = openMonth(ledgerOf(1, 5_000_000), '2026-10');
  for (const line of sums)
    for (const name of AMOUNTS) expect(Number.isSafeInteger(line[name]), line.item.name).toBe(true);
});

test('a line depends on seed, account, month and place only', () => {
  const line = (seed: number, account: string, month: string) =>
    openMonth(bulkLedger({ now: NOW, seed, resources: 1, billLines: 1000 }, account, 0), month).at(0);
  expect(line(1, 'a', '2026-10')).toEqual(line(1, 'a', '2026-10'));
  const others = [line(2, 'a', '2026-10'), line(1, 'b', '2026-10'), line(1, 'a', '2026-09')];
  for (const other of others) expect(other).not.toEqual(line(1, 'a', '2026-10'));
});

test('no two lines have one id', () => {
  const lines = linesOf(1, 18_000, '2026-10');
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(lines.every(({ id }) => BigInt(id) > Number.MAX_SAFE_INTEGER)).toBe(true);
});

test('a month outside of the ledger has no lines', () => {
  expect(openMonth(ledgerOf(1, 540), '2025-05')).toMatchObject({ length: 0, sums: [] });
  expect(openMonth(ledgerOf(1, 540), '2026-12').length).toBe(0);
  expect(openMonth(null, '2026-11').length).toBe(0);
});

test('nothing was charged before its time', () => {
  for (const { startsAt, endsAt } of linesOf(1, 18_000, '2026-11')) {
    expect(startsAt).toBeGreaterThanOrEqual(Date.parse('2026-10-31T16:00:00Z'));
    expect(endsAt).toBeLessThanOrEqual(NOW);
  }
});

test('it has every case that readers stumble over', () => {
  const lines = linesOf(1, 540, '2026-10');
  expect(new Set(lines.map(({ action }) => action)).size).toBe(4);
  expect(lines.some(({ cost }) => cost === 0)).toBe(true);
  expect(lines.some(({ cost }) => cost < 0)).toBe(true);
  expect(lines.some(({ listCost, cost }) => listCost > cost && cost > 0)).toBe(true);
  expect(lines.some(({ productName }) => productName.startsWith('='))).toBe(true);
  expect(lines.some(({ productName }) => productName.includes('라이브'))).toBe(true);
  expect(lines.some(({ resourceName }) => resourceName.includes('../'))).toBe(true);
  expect(lines.some(({ tags }) => tags.some(({ value }) => value === ''))).toBe(true);
});

test('kinds are charged to what the account holds', () => {
  const state = typical.seed({ now: NOW, seed: 1, resources: 10, billLines: 0 });
  const held = JSON.stringify({ ...state, bills: [], orders: [] });
  for (const { resourceId } of KINDS) expect(held).toContain(`"${resourceId}"`);
});

test('orders and movements follow from the lines', () => {
  const ledger = ledgerOf(1, 9_001);
  const sums = monthsOf(ledger).flatMap((month) => openMonth(ledger, month).sums);
  const ordered = sums.filter(({ payMode }) => payMode === 'prePay');
  expect(bulkOrders(ledger).map(({ id, price }) => [id, price * 1e6])).toEqual(
    ordered.map(({ orderId, cost }) => [orderId, cost]),
  );
  const moved = bulkMovements(ledger, 0).reduce((sum, { amount }) => sum + amount, 0);
  const paid = sums.reduce((sum, { cost, byVoucher }) => sum + cost - byVoucher, 0);
  // Usage of a month is paid rounded to the hundredth.
  expect(Math.abs(moved + paid / 1e6)).toBeLessThan(18);
});

test('the views of a month agree', () => {
  const state = typical.seed({ now: NOW, seed: 3, resources: 10, billLines: 5_000 });
  const open = openLines(state, '2026-10');
  expect(totals(open.slice(0, open.length))).toEqual(totals(sumLines(state, '2026-10')));
  expect(open.slice(100, 103)).toEqual(open.slice(0, open.length).slice(100, 103));
  expect(open.slice(open.length - 1, open.length + 9)).toHaveLength(1);
});
