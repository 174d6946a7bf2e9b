import type { ServiceCategory } from '../../../domain/focus.js';
import type { FocusMapping } from '../../../domain/records.js';
import { COMMON_ORIGINS } from '../../_shared/focus-origins.js';

/** Product code → category; the rest are `Other`. */
export const SERVICE_CATEGORIES: Readonly<Record<string, ServiceCategory>> = {
  ecs: 'Compute',
  yundisk: 'Storage',
  snapshot: 'Storage',
  oss: 'Storage',
  rds: 'Databases',
  eip: 'Networking',
  nat_gw: 'Networking',
  slb: 'Networking',
  vpc: 'Networking',
  cdn: 'Networking',
};

/** How each FOCUS column comes about. */
export const FOCUS_ORIGINS: FocusMapping['origins'] = {
  ...COMMON_ORIGINS,
  BillingAccountName: 'observed',
  BillingCurrency: 'observed',
  BilledCost: 'observed',
  ConsumedQuantity: 'observed',
  ConsumedUnit: 'observed',
  ListUnitPrice: 'derived',
  PricingQuantity: 'derived',
  PricingUnit: 'derived',
  ResourceId: 'observed',
  ResourceName: 'observed',
  SkuId: 'derived',
  SkuMeter: 'observed',
  AvailabilityZone: 'observed',
  Tags: 'observed',
};

/**
 * Fields that FOCUS has no column for, or that it lets nobody fill in part: regions come without ids, sub-accounts
 * without names.
 */
export const OWN_FIELDS: readonly string[] = [
  'OwnerID',
  'Item',
  'ProductCode',
  'CommodityCode',
  'SubscriptionType',
  'Region',
  'ResourceGroup',
  'CostUnit',
  'InstanceSpec',
  'ListPrice',
  'ListPriceUnit',
  'DeductedByResourcePackage',
  'InvoiceDiscount',
  'DeductedByCoupons',
  'DeductedByCashCoupons',
  'DeductedByPrepaidCard',
  'CashAmount',
  'PaymentAmount',
  'OutstandingAmount',
  'AdjustAmount',
];
