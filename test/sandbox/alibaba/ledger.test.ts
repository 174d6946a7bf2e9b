import { describe, expect, test } from 'vitest';
import type { BillLine } from '../../../src/sandbox/alibaba/entities/billing.js';
import { monthsOf } from '../../../src/sandbox/engine/bulk-month.js';
import { openMonth } from '../../../src/sandbox/alibaba/ledger/bulk.js';
import { KINDS } from '../../../src/sandbox/alibaba/ledger/kinds.js';
import { bulkLedger, bulkSums, ordersOf } from '../../../src/sandbox/alibaba/seed/bulk.js';
import { typical } from '../../../src/sandbox/alibaba/seed/typical/index.js';
import { openLines, selectLines, selectSums } from '../../../src/sandbox/alibaba/views/bills.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const AMOUNTS = ['gross', 'discount', 'coupons', 'prepaidCard', 'paid', 'outstanding'] as const;

const ledgerOf = (seed: number, billLines: number) =>
  bulkLedger({ now: NOW, seed, resources: 10, billLines }, '1188000000000002', 540);

const linesOf = (seed: number, billLines: number, cycle: string): readonly BillLine[] => {
  const month = openMonth(ledgerOf(seed, billLines), cycle);
  return Array.from({ length: month.length }, (_, place) => month.at(place));
};

const totals = (lines: readonly BillLine[]) =>
  Object.fromEntries(AMOUNTS.map((name) => [name, lines.reduce((sum, line) => sum + line[name], 0)]));

describe.each([1, 2, 77, 4_000_000_007])('seed %i', (seed) => {
  test.each([1, 17, 540, 9_001])('%i lines add up to the sums of their months', (count) => {
    const ledger = ledgerOf(seed, count);
    for (const cycle of monthsOf(ledger)) {
      const lines = linesOf(seed, count, cycle);
      expect(totals(openMonth(ledger, cycle).sums), cycle).toEqual(totals(lines));
      for (const { paid, gross, discount, coupons, prepaidCard, outstanding } of lines)
        expect(paid + discount + coupons + prepaidCard + outstanding).toBe(gross);
    }
    const lengths = monthsOf(ledger).map((cycle) => openMonth(ledger, cycle).length);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(count);
  });
});

test('a line depends on seed, account, month and place only', () => {
  const line = (seed: number, account: string, cycle: string) =>
    openMonth(bulkLedger({ now: NOW, seed, resources: 1, billLines: 1000 }, account, 0), cycle).at(24);
  expect(line(1, 'a', '2026-10')).toEqual(line(1, 'a', '2026-10'));
  const others = [line(2, 'a', '2026-10'), line(1, 'b', '2026-10'), line(1, 'a', '2026-09')];
  for (const other of others) expect(other).not.toEqual(line(1, 'a', '2026-10'));
});

test('lines of a month differ from each other', () => {
  const lines = linesOf(1, 18_000, '2026-10').filter(({ usage }) => usage !== '');
  expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(lines.length);
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
  expect(new Set(lines.map(({ item }) => item)).size).toBe(4);
  expect(lines.some(({ gross }) => gross === 0)).toBe(true);
  expect(lines.some(({ gross }) => gross < 0)).toBe(true);
  expect(lines.some(({ product }) => product.name.startsWith('='))).toBe(true);
  expect(lines.some(({ product }) => product.name.includes('라이브'))).toBe(true);
  expect(lines.some(({ tag }) => tag !== '')).toBe(true);
  expect(lines.some(({ instanceId }) => Number(instanceId) > Number.MAX_SAFE_INTEGER)).toBe(true);
});

describe('the typical account', () => {
  const state = typical.seed({ now: NOW, seed: 1, resources: 10, billLines: 0 });
  const months = monthsOf(state.bulk!);

  test('has the same total in all views of a month', () => {
    for (const cycle of months) {
      const all = openLines(state, cycle);
      const lines = all.slice(0, all.length);
      expect(totals(selectSums(state, cycle, {})), cycle).toEqual(totals(lines));
      expect(selectLines(state, cycle, {}), cycle).toEqual(lines);
    }
  });

  test('narrows its sums as it narrows its lines', () => {
    for (const filter of [{ ProductCode: 'oss' }, { SubscriptionType: 'Subscription' }, { Type: 'Refund' }])
      expect(totals(selectSums(state, '2026-10', filter))).toEqual(
        totals(selectLines(state, '2026-10', filter)),
      );
  });

  test('has an order for what was bought and refunded, to the last digit', () => {
    const sums = bulkSums(state.bulk!).filter(
      ({ item }) => item === 'SubscriptionOrder' || item === 'Refund',
    );
    const orders = ordersOf(sums);
    expect(orders.reduce((sum, { gross }) => sum + gross, 0)).toBe(totals(sums)['gross']);
    expect(new Set(orders.map(({ id }) => id)).size).toBe(orders.length);
    expect(state.orders).toEqual(expect.arrayContaining(orders));
  });

  test('moves as much money as its lines were paid', () => {
    const moved = state.transactions
      .filter(({ type }) => type !== 'Payment')
      .reduce((sum, { flow, amount }) => sum + (flow === 'Expense' ? amount : -amount), 0);
    const old = state.bills.filter(({ cycle }) => !months.includes(cycle));
    expect(moved).toBe(totals([...months.flatMap((cycle) => selectSums(state, cycle, {})), ...old])['paid']);
  });

  test('stays JSON however many lines it has', () => {
    const large = typical.seed({ now: NOW, seed: 1, resources: 10, billLines: 5_000_000 });
    expect(JSON.stringify(large).length).toBeLessThan(2 * JSON.stringify(state).length);
  });
});

test('charges by use belong to things that the typical account holds', () => {
  const state = typical.seed({ now: NOW, seed: 1, resources: 10, billLines: 0 });
  const held = [
    ...[state.instances, state.disks, state.snapshots, state.eips, state.natGateways]
      .flat()
      .map(({ id }) => id),
    ...[state.loadBalancers, state.dbInstances].flat().map(({ id }) => id),
    ...state.buckets.map(({ name }) => name),
  ];
  const used = KINDS.filter(({ subscription }) => subscription === 'PayAsYouGo');
  expect(used.map(({ instanceId }) => instanceId).filter((id) => !held.includes(id))).toEqual([]);
});
