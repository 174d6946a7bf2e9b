import type { FocusRow } from '../../../src/domain/records.js';
import { FULL_1_2, FULL_1_4 } from './full-row.js';

/** Two rows that a rule concerns: it holds for the first and not for the second. */
export interface RuleExample {
  readonly passes: FocusRow;
  readonly fails: FocusRow;
}

type Values = Readonly<Record<string, string | null>>;

const MANDATORY = `BilledCost BillingAccountId BillingAccountName BillingCurrency BillingPeriodEnd
  BillingPeriodStart ChargeCategory ChargeClass ChargeDescription ChargePeriodEnd ChargePeriodStart
  ContractedCost EffectiveCost HostProviderName InvoiceIssuerName ListCost PricingQuantity PricingUnit
  ProviderName PublisherName ServiceCategory ServiceName ServiceProviderName`;

const NEVER_NULL = `BilledCost BillingAccountId BillingAccountType BillingCurrency BillingPeriodEnd
  BillingPeriodStart ChargeCategory ChargeFrequency ChargePeriodEnd ChargePeriodStart ContractedCost
  EffectiveCost InvoiceIssuerName ListCost PricingCurrency PricingCurrencyEffectiveCost ProviderName
  PublisherName ServiceCategory ServiceName ServiceProviderName ServiceSubcategory`;

const DECIMALS = `BilledCost CommitmentDiscountQuantity ConsumedQuantity ContractedCost ContractedUnitPrice
  EffectiveCost ListCost ListUnitPrice PricingCurrencyContractedUnitPrice PricingCurrencyEffectiveCost
  PricingCurrencyListUnitPrice PricingQuantity`;

const UNIT_PRICES = `ContractedUnitPrice ListUnitPrice PricingCurrencyContractedUnitPrice
  PricingCurrencyListUnitPrice`;

const TIMES = 'BillingPeriodEnd BillingPeriodStart ChargePeriodEnd ChargePeriodStart';

const OBJECTS = `AllocatedMethodDetails AllocatedTags CommitmentProgramEligibilityDetails ContractApplied
  SkuPriceDetails Tags`;

const LISTED = `CapacityReservationStatus ChargeCategory ChargeClass ChargeFrequency
  CommitmentDiscountCategory CommitmentDiscountStatus PricingCategory ServiceCategory ServiceSubcategory`;

const NULL_ON_TAX = `ContractedUnitPrice ListUnitPrice PricingCategory PricingCurrencyContractedUnitPrice
  PricingCurrencyListUnitPrice PricingQuantity SkuId SkuPriceId`;

const NULL_WITHOUT_PRICE_ID = `CommitmentDiscountQuantity ConsumedQuantity ContractedUnitPrice ListUnitPrice
  PricingCategory PricingCurrencyContractedUnitPrice PricingCurrencyListUnitPrice PricingQuantity PricingUnit`;

/** Money back for September on the bill of October. */
export const CORRECTION: FocusRow = {
  ...FULL_1_4,
  ChargeClass: 'Correction',
  ChargePeriodStart: '2026-09-01T16:00:00Z',
  ChargePeriodEnd: '2026-09-02T16:00:00Z',
};

/** One passing and one failing row of each rule, by its id. */
export const EXAMPLES: Readonly<Record<string, RuleExample>> = Object.fromEntries([
  ...each(MANDATORY, 'present', (column) => ({ passes: full(column), fails: without(full(column), column) })),
  ...each(NEVER_NULL, 'filled', (column) => changed(column, { [column]: null })),
  ...each(DECIMALS, 'type', (column) => changed(column, { [column]: '1e3' })),
  ...each(UNIT_PRICES, 'not-negative', (column) => changed(column, { [column]: '-0.5' })),
  ...each(TIMES, 'type', (column) => changed(column, { [column]: '2026-02-30T00:00:00Z' })),
  ...each(OBJECTS, 'type', (column) => changed(column, { [column]: '["a"]' })),
  ...each('AllocatedTags SkuPriceDetails Tags', 'flat', (column) =>
    changed(column, { [column]: '{"a":{}}' }),
  ),
  ...each('BillingCurrency PricingCurrency', 'currency', (column) => changed(column, { [column]: 'RMB' })),
  ...each(LISTED, 'values', (column) => ({
    passes: column === 'ChargeClass' ? CORRECTION : FULL_1_4,
    fails: { ...FULL_1_4, [column]: 'Whatever' },
  })),
  ...each('ConsumedQuantity ConsumedUnit', 'null-unless-usage', (column) => ({
    passes: { ...FULL_1_4, ChargeCategory: 'Purchase', [column]: null },
    fails: { ...FULL_1_4, ChargeCategory: 'Purchase' },
  })),
  ...each(NULL_ON_TAX, 'null-on-tax', (column) => ({
    passes: { ...FULL_1_4, ChargeCategory: 'Tax', [column]: null },
    fails: { ...FULL_1_4, ChargeCategory: 'Tax' },
  })),
  ...each(NULL_WITHOUT_PRICE_ID, 'null-without-sku-price', (column) => ({
    passes: { ...FULL_1_4, SkuPriceId: null, [column]: null },
    fails: { ...FULL_1_4, SkuPriceId: null },
  })),
  one('billing-period-order', { BillingPeriodEnd: '2026-09-30T16:00:00Z' }),
  one('billing-period-month', { BillingPeriodEnd: '2026-11-30T16:00:00Z' }),
  one('charge-period-order', { ChargePeriodEnd: '2026-10-01T16:00:00Z' }),
  one('charge-period-near', { ChargePeriodStart: '1970-01-01T00:00:00Z' }),
  one('usage-not-ahead', { ChargePeriodStart: '2026-10-31T16:00:00Z' }),
  one('correction-of-earlier-period', { ChargePeriodStart: '2026-10-01T16:00:00Z' }, CORRECTION),
  one('ConsumedQuantity-ConsumedUnit-together', { ConsumedUnit: null }),
  one('PricingQuantity-PricingUnit-together', { PricingQuantity: null }),
  one('CommitmentDiscountQuantity-CommitmentDiscountUnit-together', { CommitmentDiscountUnit: null }),
  one('RegionId-RegionName-together', { RegionId: null }),
  one('SubAccountId-SubAccountName-together', { SubAccountName: null }),
  one('ServiceSubcategory-of-ServiceCategory', { ServiceSubcategory: 'Block Storage' }),
  one('ListUnitPrice-times-quantity', { ListCost: '1.500001' }),
  one('ContractedUnitPrice-times-quantity', { PricingQuantity: '2.9' }),
  one('no-empty-text', { ResourceName: '' }),
  one('own-columns-prefix-1.4', { CouponAmount: '0.1' }),
  one('own-columns-prefix-1.2', { HostProviderName: 'Example Cloud' }, FULL_1_2),
  // Written over again, a column keeps its place; a new one stands last.
  one('own-columns-last', { ...without(FULL_1_4, 'Tags'), Tags: '{}' }, FULL_1_4, true),
]);

/** The row of the newest version that has the column. */
function full(column: string): FocusRow {
  return column in FULL_1_4 ? FULL_1_4 : FULL_1_2;
}

function changed(column: string, values: Values): RuleExample {
  return { passes: full(column), fails: { ...full(column), ...values } };
}

function each(
  columns: string,
  aspect: string,
  example: (column: string) => RuleExample,
): readonly (readonly [string, RuleExample])[] {
  return columns.split(/\s+/).map((column) => [`acctclose-focus-${column}-${aspect}`, example(column)]);
}

function one(name: string, values: Values, row = FULL_1_4, alone = false): readonly [string, RuleExample] {
  return [`acctclose-focus-${name}`, { passes: row, fails: alone ? values : { ...row, ...values } }];
}

function without(row: FocusRow, column: string): FocusRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));
}
