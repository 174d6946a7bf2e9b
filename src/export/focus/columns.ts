import { SERVICE_CATEGORIES } from '../../domain/focus.js';
import { CATEGORY_OF } from './subcategories.js';

export type FocusType = 'String' | 'Decimal' | 'Date/Time' | 'JSON';

/** Mandatory, conditional or recommended. */
export type FocusLevel = 'M' | 'C' | 'R';

/** What a column must look like beyond its type. */
export type FocusFormat = 'currency' | 'not-negative' | 'flat';

export interface FocusColumn {
  readonly id: string;
  readonly level: FocusLevel;
  readonly nullable: boolean;
  readonly type: FocusType;
  /** The only values allowed. */
  readonly values?: readonly string[];
  readonly format?: FocusFormat;
}

type Nulls = 'nulls' | 'filled';
type More = Pick<FocusColumn, 'values' | 'format'>;

const NOT_NEGATIVE: More = { format: 'not-negative' };
const CURRENCY: More = { format: 'currency' };
const FLAT: More = { format: 'flat' };
const USED: More = { values: ['Used', 'Unused'] };

/** Columns of FOCUS Cost and Usage 1.4 in the order of the specification, which is that of the alphabet. */
export const COST_AND_USAGE: readonly FocusColumn[] = [
  define('AllocatedMethodDetails', 'R', 'nulls', 'JSON'),
  define('AllocatedMethodId', 'C', 'nulls', 'String'),
  define('AllocatedResourceId', 'C', 'nulls', 'String'),
  define('AllocatedResourceName', 'C', 'nulls', 'String'),
  define('AllocatedTags', 'C', 'nulls', 'JSON', FLAT),
  define('AvailabilityZone', 'R', 'nulls', 'String'),
  define('BilledCost', 'M', 'filled', 'Decimal'),
  define('BillingAccountId', 'M', 'filled', 'String'),
  define('BillingAccountName', 'M', 'nulls', 'String'),
  define('BillingAccountType', 'C', 'filled', 'String'),
  define('BillingCurrency', 'M', 'filled', 'String', CURRENCY),
  define('BillingPeriodEnd', 'M', 'filled', 'Date/Time'),
  define('BillingPeriodStart', 'M', 'filled', 'Date/Time'),
  define('CapacityReservationId', 'C', 'nulls', 'String'),
  define('CapacityReservationStatus', 'C', 'nulls', 'String', USED),
  define('ChargeCategory', 'M', 'filled', 'String', {
    values: ['Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment'],
  }),
  define('ChargeClass', 'M', 'nulls', 'String', { values: ['Correction'] }),
  define('ChargeDescription', 'M', 'nulls', 'String'),
  define('ChargeFrequency', 'R', 'filled', 'String', { values: ['One-Time', 'Recurring', 'Usage-Based'] }),
  define('ChargePeriodEnd', 'M', 'filled', 'Date/Time'),
  define('ChargePeriodStart', 'M', 'filled', 'Date/Time'),
  define('CommitmentDiscountCategory', 'C', 'nulls', 'String', { values: ['Spend', 'Usage'] }),
  define('CommitmentDiscountId', 'C', 'nulls', 'String'),
  define('CommitmentDiscountName', 'C', 'nulls', 'String'),
  define('CommitmentDiscountQuantity', 'C', 'nulls', 'Decimal'),
  define('CommitmentDiscountStatus', 'C', 'nulls', 'String', USED),
  define('CommitmentDiscountType', 'C', 'nulls', 'String'),
  define('CommitmentDiscountUnit', 'C', 'nulls', 'String'),
  define('CommitmentProgramEligibilityDetails', 'C', 'nulls', 'JSON'),
  define('ConsumedQuantity', 'C', 'nulls', 'Decimal'),
  define('ConsumedUnit', 'C', 'nulls', 'String'),
  define('ContractApplied', 'C', 'nulls', 'JSON'),
  define('ContractedCost', 'M', 'filled', 'Decimal'),
  define('ContractedUnitPrice', 'C', 'nulls', 'Decimal', NOT_NEGATIVE),
  define('EffectiveCost', 'M', 'filled', 'Decimal'),
  define('HostProviderName', 'M', 'nulls', 'String'),
  define('InvoiceDetailId', 'C', 'nulls', 'String'),
  define('InvoiceId', 'C', 'nulls', 'String'),
  define('InvoiceIssuerName', 'M', 'filled', 'String'),
  define('ListCost', 'M', 'filled', 'Decimal'),
  define('ListUnitPrice', 'C', 'nulls', 'Decimal', NOT_NEGATIVE),
  define('PricingCategory', 'C', 'nulls', 'String', {
    values: ['Standard', 'Dynamic', 'Committed', 'Other'],
  }),
  define('PricingCurrency', 'C', 'filled', 'String', CURRENCY),
  define('PricingCurrencyContractedUnitPrice', 'C', 'nulls', 'Decimal', NOT_NEGATIVE),
  define('PricingCurrencyEffectiveCost', 'C', 'filled', 'Decimal'),
  define('PricingCurrencyListUnitPrice', 'C', 'nulls', 'Decimal', NOT_NEGATIVE),
  define('PricingQuantity', 'M', 'nulls', 'Decimal'),
  define('PricingUnit', 'M', 'nulls', 'String'),
  define('RegionId', 'C', 'nulls', 'String'),
  define('RegionName', 'C', 'nulls', 'String'),
  define('ResourceId', 'C', 'nulls', 'String'),
  define('ResourceName', 'C', 'nulls', 'String'),
  define('ResourceType', 'C', 'nulls', 'String'),
  define('ServiceCategory', 'M', 'filled', 'String', { values: SERVICE_CATEGORIES }),
  define('ServiceName', 'M', 'filled', 'String'),
  define('ServiceProviderName', 'M', 'filled', 'String'),
  define('ServiceSubcategory', 'R', 'filled', 'String', { values: [...CATEGORY_OF.keys()] }),
  define('SkuId', 'C', 'nulls', 'String'),
  define('SkuMeter', 'C', 'nulls', 'String'),
  define('SkuPriceDetails', 'C', 'nulls', 'JSON', FLAT),
  define('SkuPriceId', 'C', 'nulls', 'String'),
  define('SubAccountId', 'C', 'nulls', 'String'),
  define('SubAccountName', 'C', 'nulls', 'String'),
  define('SubAccountType', 'C', 'nulls', 'String'),
  define('Tags', 'C', 'nulls', 'JSON', FLAT),
];

/** One line of the table above. */
export function define(
  id: string,
  level: FocusLevel,
  nulls: Nulls,
  type: FocusType,
  more: More = {},
): FocusColumn {
  return { id, level, nullable: nulls === 'nulls', type, ...more };
}
