import type { ServiceCategory } from '../../../domain/focus.js';
import type { FocusMapping } from '../../../domain/records.js';
import { COMMON_ORIGINS } from '../../_shared/focus-origins.js';

/** Product code → category; the rest are `Other`. */
export const SERVICE_CATEGORIES: Readonly<Record<string, ServiceCategory>> = {
  p_cvm: 'Compute',
  p_lighthouse: 'Compute',
  p_tke: 'Compute',
  p_cbs: 'Storage',
  p_cos: 'Storage',
  p_cdb: 'Databases',
  p_redis: 'Databases',
  p_eip: 'Networking',
  p_clb: 'Networking',
  p_cdn: 'Networking',
};

/** How each FOCUS column comes about. */
export const FOCUS_ORIGINS: FocusMapping['origins'] = {
  ...COMMON_ORIGINS,
  BillingCurrency: 'observed',
  ChargeClass: 'derived',
  BilledCost: 'observed',
  ListUnitPrice: 'derived',
  ContractedUnitPrice: 'derived',
  ConsumedQuantity: 'observed',
  ConsumedUnit: 'observed',
  PricingQuantity: 'derived',
  PricingUnit: 'derived',
  ResourceId: 'observed',
  ResourceName: 'observed',
  ResourceType: 'observed',
  RegionId: 'observed',
  RegionName: 'observed',
  SkuId: 'observed',
  SkuMeter: 'observed',
  AvailabilityZone: 'observed',
  Tags: 'observed',
};

/** Fields that FOCUS has no column for, or that it lets nobody fill in part: sub-accounts come without names. */
export const OWN_FIELDS: readonly string[] = [
  'OwnerUin',
  'OperateUin',
  'BillId',
  'OrderId',
  'BusinessCode',
  'ProductCode',
  'PayModeName',
  'ActionType',
  'ActionTypeName',
  'ProjectName',
  'ComponentCode',
  'InstanceType',
  'SinglePrice',
  'ContractPrice',
  'PriceUnit',
  'TimeSpan',
  'TimeUnitName',
  'Discount',
  'ReduceType',
  'CashPayAmount',
  'IncentivePayAmount',
  'VoucherPayAmount',
  'TransferPayAmount',
  'TaxRate',
  'TaxAmount',
];
