import { ACTIONS } from '../actions.js';
import { decimal, integer, text, time } from './columns.js';
import type { Listing } from './table.js';

const GRANT = [
  ...text('Status'),
  ...decimal('NominalValue', 'Balance'),
  ...time('GrantedTime', 'EffectiveTime', 'ExpiryTime'),
  ...text('ApplicableProducts', 'ApplicableScenarios'),
];

/** Vouchers, used-up and expired ones included. Source: BssOpenApi, QueryCashCoupons. */
export const vouchers: Listing = {
  name: 'vouchers',
  dataset: 'balances',
  action: ACTIONS.queryCashCoupons,
  period: 'whole',
  columns: [...text('CashCouponId', 'CashCouponNo', 'Description'), ...GRANT],
  rows: 'Data.CashCoupon',
};

/** Prepaid cards. Source: BssOpenApi, QueryPrepaidCards. */
export const prepaidCards: Listing = {
  name: 'prepaid-cards',
  dataset: 'balances',
  action: ACTIONS.queryPrepaidCards,
  period: 'whole',
  columns: [...text('PrepaidCardId', 'PrepaidCardNo'), ...GRANT],
  rows: 'Data.PrepaidCard',
};

/** Resource plans, those expired within a year included. Source: BssOpenApi, QueryResourcePackageInstances. */
export const resourcePlans: Listing = {
  name: 'resource-plans',
  dataset: 'balances',
  action: ACTIONS.queryResourcePackageInstances,
  period: 'whole',
  columns: [
    ...text('InstanceId', 'CommodityCode', 'PackageType', 'Region', 'DeductType', 'Status', 'Remark'),
    ...decimal('TotalAmount'),
    ...text('TotalAmountUnit'),
    ...decimal('RemainingAmount'),
    ...text('RemainingAmountUnit'),
    ...time('EffectiveTime', 'ExpiryTime'),
    ...text('ApplicableProducts'),
  ],
  rows: 'Data.Instances.Instance',
  total: 'Data.TotalCount',
  pageSize: 300,
  nested: ['ApplicableProducts'],
};

/** Savings plans, running and ended. Source: BssOpenApi, QuerySavingsPlansInstance. */
export const savingsPlans: Listing = {
  name: 'savings-plans',
  dataset: 'balances',
  action: ACTIONS.querySavingsPlansInstance,
  period: 'whole',
  columns: [
    ...text('InstanceId', 'Status', 'SavingsType', 'PayMode', 'InstanceFamily', 'Region', 'CommodityCode'),
    ...text('AllocationStatus', 'Cycle', 'DeductCycleType', 'Currency'),
    ...decimal('PoolValue', 'CurrentPoolValue', 'RestPoolValue', 'PrepayFee', 'TotalSave'),
    ...text('Utilization', 'LastBillUtilization', 'LastBillTotalUsage'),
    ...time('StartTime', 'EndTime'),
    ...integer('StartTimestamp', 'EndTimestamp'),
    ...text('Tags'),
  ],
  rows: 'Data.Items',
  total: 'Data.TotalCount',
  pageSize: 100,
  nested: ['Tags'],
};
