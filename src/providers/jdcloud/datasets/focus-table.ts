import type { ServiceCategory } from '../../../domain/focus.js';
import type { FocusMapping } from '../../../domain/records.js';
import { COMMON_ORIGINS } from '../../_shared/focus-origins.js';

/** Service code → category; the rest are `Other`. */
export const SERVICE_CATEGORIES: Readonly<Record<string, ServiceCategory>> = {
  vm: 'Compute',
  nativecontainer: 'Compute',
  pod: 'Compute',
  disk: 'Storage',
  oss: 'Storage',
  zfs: 'Storage',
  rds: 'Databases',
  database: 'Databases',
  redis: 'Databases',
  mongodb: 'Databases',
  ip: 'Networking',
  cdn: 'Networking',
  waf: 'Security',
  ipanti: 'Security',
  es: 'Analytics',
};

/** How each FOCUS column comes about. */
export const FOCUS_ORIGINS: FocusMapping['origins'] = {
  ...COMMON_ORIGINS,
  BillingAccountName: 'derived',
  BillingCurrency: 'derived',
  ChargeClass: 'derived',
  BilledCost: 'observed',
  ResourceId: 'observed',
  ResourceName: 'observed',
  AvailabilityZone: 'observed',
  Tags: 'observed',
};

/** Own columns and the fields they hold. Regions are among them: FOCUS wants an id with a name, and a line has no name. */
export const OWN_FIELDS: readonly (readonly [column: string, field: string])[] = [
  ['x_ServiceCode', 'serviceCode'],
  ['x_AppCode', 'appCode'],
  ['x_Region', 'region'],
  ['x_BillingType', 'billingTypeName'],
  ['x_ActionType', 'actionTypeName'],
  ['x_BillTime', 'billTime'],
  ['x_DiscountFee', 'discountFee'],
  ['x_CashCouponPayFee', 'cashCouponPayFee'],
  ['x_BalancePayFee', 'balancePayFee'],
  ['x_CashPayFee', 'cashPayFee'],
  ['x_ArrearFee', 'arrearFee'],
];
