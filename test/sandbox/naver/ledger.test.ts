import { describe, expect, test } from 'vitest';
import type { BillLine } from '../../../src/sandbox/naver/entities/billing.js';
import type { NaverState } from '../../../src/sandbox/naver/entities/state.js';
import { openMonth } from '../../../src/sandbox/naver/ledger/bulk.js';
import { KINDS } from '../../../src/sandbox/naver/ledger/kinds.js';
import { typical } from '../../../src/sandbox/naver/seed/typical.js';
import { listBills } from '../../../src/sandbox/naver/views/bills.js';
import { demandOf, openLines } from '../../../src/sandbox/naver/views/lines.js';
import { listProducts } from '../../../src/sandbox/naver/views/products.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const MONTH = '2026-10';

const stateOf = (seed: number, billLines: number): NaverState =>
  typical.seed({ now: NOW, seed, resources: 10, billLines });
const all = (state: NaverState, month: string): readonly BillLine[] => openLines(state, month).slice(0, 1e9);
const sum = <R>(rows: readonly R[], of: (row: R) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

describe.each([1, 2, 3, 77, 4_711])('the ledger of seed %i', (seed) => {
  test.each([0, 1, 100, 9_999])('adds up, with %i lines', (billLines) => {
    const state = stateOf(seed, billLines);
    for (const bill of listBills(state, NOW)) {
      const lines = all(state, bill.month);
      const products = listProducts(state, bill.month);
      expect(sum(products, ({ used }) => used)).toBe(sum(lines, ({ used }) => used));
      expect(bill.used).toBe(sum(lines, ({ used }) => used));
      const above = sum(products, ({ productDiscount, credit }) => productDiscount + credit);
      expect(bill.demand + bill.rounding + bill.coins + above).toBe(sum(lines, demandOf));
      expect(bill.demand % 10_000_000).toBe(0);
      expect(bill.vat * 10).toBe(bill.demand);
    }
  });
});

describe('a bulk month', () => {
  const LINES = 24_000_000;

  test('has any of a million lines at once, and always the same', () => {
    const [one, other] = [1, 1].map((seed) => openMonth(stateOf(seed, LINES).bulk, MONTH));
    expect(one!.length).toBe(1_000_000);
    expect(one!.at(999_999)).toEqual(other!.at(999_999));
  });

  test('has other amounts in other months and for other seeds', () => {
    const used = (seed: number, month: string): number =>
      sum(openMonth(stateOf(seed, LINES).bulk, month).sums, (line) => line.used);
    expect(new Set([used(1, MONTH), used(2, MONTH), used(1, '2026-09')]).size).toBe(3);
  });

  test('has its kinds in turn, and no line behind the last one', () => {
    const month = openMonth(stateOf(1, 24 * 20).bulk, MONTH);
    const kinds = Array.from({ length: 20 }, (_, place) => month.at(place).detail);
    expect(kinds).toEqual([...KINDS, ...KINDS].slice(0, 20).map(({ detail }) => detail));
    expect(() => month.at(20)).toThrow('no such line');
  });

  test('has refunds, lines of zero, penalties, discounts, and ids that no double holds', () => {
    const { sums } = openMonth(stateOf(1, LINES).bulk, MONTH);
    expect(sums.some(({ used }) => used < 0)).toBe(true);
    expect(sums.some(({ used }) => used === 0)).toBe(true);
    expect(sums.some(({ penalty }) => penalty > 0)).toBe(true);
    expect(sums.some(({ promise, memberPrice }) => promise + memberPrice > 0)).toBe(true);
    expect(sums.some(({ contract }) => Number(contract.no) > Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(sums.some(({ contract }) => contract.type.codeName.startsWith('='))).toBe(true);
  });

  test('lies only in the months of its ledger', () => {
    const { bulk } = stateOf(1, LINES);
    expect(['2026-11', '2024-10'].map((month) => openMonth(bulk, month).length)).toEqual([0, 0]);
  });
});
