import { FOCUS_VERSIONS, type FocusVersion } from '../../../domain/export.js';
import { defineRule, isNull, valueOf, type FocusRule } from './rule.js';

/** Columns of which both or neither have a value. */
const PAIRS: readonly (readonly [left: string, right: string])[] = [
  ['ConsumedQuantity', 'ConsumedUnit'],
  ['PricingQuantity', 'PricingUnit'],
  ['CommitmentDiscountQuantity', 'CommitmentDiscountUnit'],
  ['RegionId', 'RegionName'],
  ['SubAccountId', 'SubAccountName'],
];

/** What is consumed is used. */
const NULL_UNLESS_USAGE: readonly string[] = ['ConsumedQuantity', 'ConsumedUnit'];

/** Taxes have no price, no quantity and no article. */
const NULL_ON_TAX: readonly string[] = [
  'ContractedUnitPrice',
  'ListUnitPrice',
  'PricingCategory',
  'PricingCurrencyContractedUnitPrice',
  'PricingCurrencyListUnitPrice',
  'PricingQuantity',
  'SkuId',
  'SkuPriceId',
];

/** What cannot be known of a price that has no id, with the versions that say so. */
const NULL_WITHOUT_SKU_PRICE: readonly (readonly [column: string, versions: readonly FocusVersion[]])[] = [
  ['ContractedUnitPrice', FOCUS_VERSIONS],
  ['ListUnitPrice', FOCUS_VERSIONS],
  ['PricingCategory', FOCUS_VERSIONS],
  ['PricingCurrencyContractedUnitPrice', FOCUS_VERSIONS],
  ['PricingCurrencyListUnitPrice', FOCUS_VERSIONS],
  ['PricingQuantity', FOCUS_VERSIONS],
  ['PricingUnit', FOCUS_VERSIONS],
  ['CommitmentDiscountQuantity', ['1.4']],
  ['ConsumedQuantity', ['1.4']],
];

/** Which columns have a value only together, and which have none in certain rows. */
export const nullRules: readonly FocusRule[] = [
  ...PAIRS.map(([left, right]) =>
    defineRule({
      name: `${left}-${right}-together`,
      describe: `${left} and ${right} must both have a value, or neither.`,
      holds: (row) => isNull(row, left) === isNull(row, right),
    }),
  ),
  ...NULL_UNLESS_USAGE.map((column) =>
    defineRule({
      name: `${column}-null-unless-usage`,
      describe: `${column} must be null on everything but usage.`,
      applies: (row) => Object.hasOwn(row, column) && valueOf(row, 'ChargeCategory') !== 'Usage',
      holds: (row) => isNull(row, column),
    }),
  ),
  ...NULL_ON_TAX.map((column) =>
    defineRule({
      name: `${column}-null-on-tax`,
      describe: `${column} must be null on a tax.`,
      applies: (row) => valueOf(row, 'ChargeCategory') === 'Tax',
      holds: (row) => isNull(row, column),
    }),
  ),
  ...NULL_WITHOUT_SKU_PRICE.map(([column, versions]) =>
    defineRule({
      name: `${column}-null-without-sku-price`,
      versions,
      describe: `${column} must be null where SkuPriceId is.`,
      // A file without the column SkuPriceId comes from a provider that has no such ids.
      applies: (row) => Object.hasOwn(row, 'SkuPriceId') && isNull(row, 'SkuPriceId'),
      holds: (row) => isNull(row, column),
    }),
  ),
];
