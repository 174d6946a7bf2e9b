import type { FocusMapping, FocusRow } from '../../../src/domain/records.js';

/** A usage line with a value in every column of FOCUS 1.4, and one own column behind them. */
export const FULL_1_4: FocusRow = {
  AllocatedMethodDetails: '{"method":{"name":"even"}}',
  AllocatedMethodId: 'm-1',
  AllocatedResourceId: 'i-2',
  AllocatedResourceName: 'shared',
  AllocatedTags: '{"team":"a"}',
  AvailabilityZone: 'zone-a',
  BilledCost: '1.1',
  BillingAccountId: '100000000001',
  BillingAccountName: 'Example',
  BillingAccountType: 'Payer',
  BillingCurrency: 'CNY',
  BillingPeriodEnd: '2026-10-31T16:00:00Z',
  BillingPeriodStart: '2026-09-30T16:00:00Z',
  CapacityReservationId: 'cr-1',
  CapacityReservationStatus: 'Used',
  ChargeCategory: 'Usage',
  ChargeClass: null,
  ChargeDescription: 'Hours of a machine',
  ChargeFrequency: 'Usage-Based',
  ChargePeriodEnd: '2026-10-02T16:00:00Z',
  ChargePeriodStart: '2026-10-01T16:00:00Z',
  CommitmentDiscountCategory: 'Spend',
  CommitmentDiscountId: 'sp-1',
  CommitmentDiscountName: 'Plan',
  CommitmentDiscountQuantity: '1',
  CommitmentDiscountStatus: 'Used',
  CommitmentDiscountType: 'Savings plan',
  CommitmentDiscountUnit: 'CNY',
  CommitmentProgramEligibilityDetails: '{}',
  ConsumedQuantity: '3',
  ConsumedUnit: 'Hours',
  ContractApplied: '{}',
  ContractedCost: '1.2',
  ContractedUnitPrice: '0.4',
  EffectiveCost: '1.1',
  HostProviderName: 'Example Cloud',
  InvoiceDetailId: 'd-1',
  InvoiceId: 'v-1',
  InvoiceIssuerName: 'Example Cloud',
  ListCost: '1.5',
  ListUnitPrice: '0.5',
  PricingCategory: 'Standard',
  PricingCurrency: 'USD',
  PricingCurrencyContractedUnitPrice: '0.06',
  PricingCurrencyEffectiveCost: '0.15',
  PricingCurrencyListUnitPrice: '0.07',
  PricingQuantity: '3',
  PricingUnit: 'Hours',
  RegionId: 'cn-1',
  RegionName: 'China 1',
  ResourceId: 'i-1',
  ResourceName: 'web',
  ResourceType: 'Machine',
  ServiceCategory: 'Compute',
  ServiceName: 'Machines',
  ServiceProviderName: 'Example Cloud',
  ServiceSubcategory: 'Virtual Machines',
  SkuId: 's-1',
  SkuMeter: 'Machine hours',
  SkuPriceDetails: '{"cores":4}',
  SkuPriceId: 'p-1',
  SubAccountId: '200000000002',
  SubAccountName: 'Team',
  SubAccountType: 'Member',
  Tags: '{"env":"prod","old":true}',
  x_CouponAmount: '0.1',
};

const ONLY_1_4 = [
  'AllocatedMethodDetails',
  'AllocatedMethodId',
  'AllocatedResourceId',
  'AllocatedResourceName',
  'AllocatedTags',
  'CommitmentProgramEligibilityDetails',
  'ContractApplied',
  'HostProviderName',
  'InvoiceDetailId',
  'ServiceProviderName',
];

/** The same line in FOCUS 1.2. */
export const FULL_1_2: FocusRow = Object.fromEntries([
  ...Object.entries(FULL_1_4).filter(([name]) => !ONLY_1_4.includes(name) && !name.startsWith('x_')),
  ['ProviderName', 'Example Cloud'],
  ['PublisherName', 'Example Cloud'],
  ['x_CouponAmount', '0.1'],
]);

/** What every mapping must fill. */
const LEAST: Readonly<Record<string, string>> = {
  BilledCost: '1.1',
  BillingAccountId: '100000000001',
  BillingCurrency: 'CNY',
  BillingPeriodEnd: '2026-10-31T16:00:00Z',
  BillingPeriodStart: '2026-09-30T16:00:00Z',
  ChargeCategory: 'Usage',
  ChargePeriodEnd: '2026-10-31T16:00:00Z',
  ChargePeriodStart: '2026-09-30T16:00:00Z',
  ContractedCost: '1.2',
  EffectiveCost: '1.1',
  InvoiceIssuerName: 'Example Cloud',
  ListCost: '1.5',
  ServiceCategory: 'Compute',
  ServiceName: 'Machines',
  ServiceProviderName: 'Example Cloud',
};

/** A mapping that gives the least and what is added, whatever the row; all of it observed. */
export function mappingOf(added: FocusRow = {}, more: Partial<FocusMapping> = {}): FocusMapping {
  const row: FocusRow = { ...LEAST, ...added };
  const ownColumns = Object.keys(added).filter((name) => name.startsWith('x_'));
  const origins = Object.fromEntries(Object.keys(row).map((name) => [name, 'observed' as const]));
  return { table: 'bill-lines', origins, ownColumns, map: () => row, ...more };
}
