import type { FocusMapping } from '../../domain/records.js';

/** How those FOCUS columns come about that are the same for every provider. */
export const COMMON_ORIGINS: FocusMapping['origins'] = {
  BillingAccountId: 'observed',
  BillingPeriodStart: 'derived',
  BillingPeriodEnd: 'derived',
  ChargePeriodStart: 'derived',
  ChargePeriodEnd: 'derived',
  ChargeCategory: 'derived',
  ChargeFrequency: 'derived',
  ChargeDescription: 'derived',
  PricingCategory: 'derived',
  ServiceName: 'observed',
  ServiceCategory: 'derived',
  ServiceProviderName: 'derived',
  InvoiceIssuerName: 'derived',
  ListCost: 'observed',
  ContractedCost: 'derived',
  EffectiveCost: 'derived',
};
