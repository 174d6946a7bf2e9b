import { describe, expect, test } from 'vitest';
import type { BillLine } from '../../../src/sandbox/jdcloud/entities/billing.js';
import type { BulkLedger } from '../../../src/sandbox/jdcloud/entities/ledger.js';
import { monthsOf } from '../../../src/sandbox/engine/bulk-month.js';
import { openMonth } from '../../../src/sandbox/jdcloud/ledger/bulk.js';
import { KINDS } from '../../../src/sandbox/jdcloud/ledger/kinds.js';
import { openLines, sumByItem, sumByResource } from '../../../src/sandbox/jdcloud/ledger/views.js';
import { bulkLedger, ordersOf } from '../../../src/sandbox/jdcloud/seed/bulk.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const SEEDS = Array.from({ length: 25 }, (_, seed) => seed);

function ledger(seed: number, billLines: number): BulkLedger {
  return bulkLedger({ now: NOW, seed, resources: 0, billLines }, '772000000002', 0);
}

function amountsOf(lines: readonly BillLine[]): Record<string, number> {
  const sum = (pick: (line: BillLine) => number): number => lines.reduce((all, line) => all + pick(line), 0);
  return {
    total: sum(({ total }) => total),
    discount: sum(({ discount }) => discount),
    coupon: sum(({ coupon }) => coupon),
    usage: sum(({ usage }) => usage),
  };
}

function linesOf(bulk: BulkLedger, month: string): readonly BillLine[] {
  const lines = openLines({ bills: [], bulk }, month);
  return lines.slice(0, lines.length);
}

describe('the ledger', () => {
  test.each(SEEDS)('adds up in every view of every month, seed %i', (seed) => {
    const bulk = ledger(seed, 7_001 + seed * 311);
    for (const month of monthsOf(bulk)) {
      const sums = amountsOf(linesOf(bulk, month));
      expect(amountsOf(sumByResource({ bills: [], bulk }, month))).toEqual(sums);
      expect(amountsOf(sumByItem({ bills: [], bulk }, month))).toEqual(sums);
    }
  });

  test('has as many lines as were asked for', () => {
    const bulk = ledger(1, 100_003);
    const lengths = monthsOf(bulk).map((month) => openMonth(bulk, month).length);
    expect(lengths.reduce((all, length) => all + length, 0)).toBe(100_003);
    expect(lengths).toHaveLength(36);
  });

  test('gives any page by itself, the same each time', () => {
    const bulk = ledger(3, 36_000_000);
    const lines = openLines({ bills: [], bulk }, '2026-05');
    expect(lines.length).toBe(1_000_000);
    expect(lines.slice(999_000, 999_010)).toEqual(lines.slice(998_995, 999_020).slice(5, 15));
  });

  test('charges within the month, and nothing that is yet to come', () => {
    const bulk = ledger(1, 36_000);
    const lines = linesOf(bulk, '2026-11');
    expect(lines.every(({ startAt, endAt }) => startAt <= endAt && endAt < NOW)).toBe(true);
    expect(Math.min(...lines.map(({ startAt }) => startAt))).toBe(Date.parse('2026-10-31T16:00:00Z'));
  });

  test('never gives more discount and coupons than there is to pay', () => {
    const bulk = ledger(2, 36_000);
    const free = linesOf(bulk, '2026-03').filter(
      ({ total, discount, coupon }) => Math.abs(discount + coupon) > Math.abs(total),
    );
    expect(free).toEqual([]);
  });

  test('has no month before its first one', () => {
    const bulk = ledger(1, 720);
    expect(openMonth(bulk, '2023-11').length).toBe(0);
    expect(() => openMonth(bulk, '2023-11').at(0)).toThrow('no such line');
    expect(openMonth(null, '2026-11').length).toBe(0);
  });

  test('is rich in cases', () => {
    const lines = linesOf(ledger(1, 720), '2026-10');
    expect(new Set(lines.map(({ resourceId }) => resourceId))).toEqual(
      new Set(KINDS.map(({ resourceId }) => resourceId)),
    );
    expect(lines.some(({ total }) => total === 0)).toBe(true);
    expect(lines.some(({ total }) => total < 0)).toBe(true);
    expect(lines.some(({ serviceName }) => serviceName.startsWith('='))).toBe(true);
  });
});

describe('the orders behind it', () => {
  test('cost what the terms of their month cost', () => {
    const bulk = ledger(4, 7_200);
    const terms = monthsOf(bulk)
      .flatMap((month) => linesOf(bulk, month))
      .filter(({ billingType }) => billingType === 3);
    const { total, discount } = amountsOf(terms);
    const orders = ordersOf(bulk);
    expect(orders.reduce((all, order) => all + order.total, 0)).toBe(total);
    expect(orders.reduce((all, order) => all + order.discount, 0)).toBe(discount);
    expect(new Set(orders.map(({ number }) => number)).size).toBe(orders.length);
  });
});
