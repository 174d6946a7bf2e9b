import { describe, expect, it } from 'vitest';
import type { FocusRow } from '../../../src/domain/records.js';
import { checkRows } from '../../../src/export/focus/rules/check-rows.js';
import { FOCUS_RULES } from '../../../src/export/focus/rules/index.js';
import type { FocusVersion } from '../../../src/domain/export.js';
import { CORRECTION, EXAMPLES } from './examples.js';
import { FULL_1_2, FULL_1_4 } from './full-row.js';

/** The rules that a row breaks, in a file that has exactly the row's columns. */
function broken(version: FocusVersion, row: FocusRow): readonly string[] {
  const columns = Object.keys(row).map((name) => ({ name, type: 'text' as const }));
  const cells = Object.values(row).map((text) => text ?? undefined);
  return checkRows(version, { columns }, [cells]).map(({ rule }) => rule);
}

describe('the rules of FOCUS', () => {
  it('have a passing and a failing row each', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(FOCUS_RULES.map(({ id }) => id).sort());
  });

  it('have ids of their own', () => {
    expect(new Set(FOCUS_RULES.map(({ id }) => id)).size).toBe(FOCUS_RULES.length);
  });

  it.each(FOCUS_RULES)('$id', (rule) => {
    const { passes, fails } = EXAMPLES[rule.id]!;
    expect([rule.applies(passes), rule.holds(passes)]).toEqual([true, true]);
    expect([rule.applies(fails), rule.holds(fails)]).toEqual([true, false]);
  });

  it.each(FOCUS_RULES.flatMap((rule) => rule.versions.map((version) => ({ rule, version }))))(
    '$rule.id is found in a file of version $version',
    ({ rule, version }) => {
      const { fails } = EXAMPLES[rule.id]!;
      expect(broken(version, fails)).toContain(rule.id);
    },
  );

  it('hold for a line with all columns of 1.4', () => {
    expect(broken('1.4', FULL_1_4)).toEqual([]);
  });

  it('hold for a line with all columns of 1.2', () => {
    expect(broken('1.2', FULL_1_2)).toEqual([]);
  });

  it('hold for a tax without price, quantity and article', () => {
    const bare = ['ContractedUnitPrice', 'ListUnitPrice', 'PricingCategory', 'PricingQuantity', 'PricingUnit']
      .concat(['PricingCurrencyContractedUnitPrice', 'PricingCurrencyListUnitPrice', 'SkuId', 'SkuPriceId'])
      .concat(['ConsumedQuantity', 'ConsumedUnit', 'CommitmentDiscountQuantity', 'CommitmentDiscountUnit'])
      .map((name) => [name, null] as const);
    const tax: FocusRow = { ...FULL_1_4, ChargeCategory: 'Tax', ...Object.fromEntries(bare) };
    expect(broken('1.4', tax)).toEqual([]);
  });

  it('let a correction state its cost apart from price and quantity', () => {
    expect(broken('1.4', { ...CORRECTION, ListCost: '-7' })).toEqual([]);
  });

  it('ask for no price id where the file has no column for it', () => {
    const others = Object.entries(FULL_1_4).filter(([name]) => name !== 'SkuPriceId');
    expect(broken('1.4', Object.fromEntries(others))).toEqual([]);
  });

  it('find the row that breaks them', () => {
    const columns = Object.keys(FULL_1_4).map((name) => ({ name, type: 'text' as const }));
    const good = Object.values(FULL_1_4).map((text) => text ?? undefined);
    const bad = good.with(Object.keys(FULL_1_4).indexOf('BillingCurrency'), 'RMB');
    expect(checkRows('1.4', { columns }, [good, bad])).toEqual([
      {
        rule: 'acctclose-focus-BillingCurrency-currency',
        describe: 'BillingCurrency must be a currency code of ISO 4217.',
        row: 1,
      },
    ]);
  });

  it('refuse a row that does not fit the table', () => {
    expect(() => checkRows('1.4', { columns: [] }, [['stray']])).toThrow(RangeError);
  });
});
