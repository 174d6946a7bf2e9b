import type { Column } from '../../../domain/records.js';
import { ACTIONS } from '../actions.js';
import { CHARGE, day, decimal, PRETAX, PRODUCT, text } from './columns.js';
import type { Listing } from './table.js';

/** Fields of a line. Usage and prices are texts: the provider writes them with units and tiers at times. */
export const LINE_COLUMNS: readonly Column[] = [
  ...text('BillAccountID', 'BillAccountName', 'OwnerID'),
  ...PRODUCT,
  ...text('BillingItem', 'BillingItemCode', 'BillingType', 'BizType'),
  ...day('BillingDate'),
  ...text('InstanceID', 'NickName', 'ItemName', 'InstanceConfig', 'InstanceSpec', 'InternetIP', 'IntranetIP'),
  ...text('Region', 'Zone', 'ResourceGroup', 'CostUnit', 'Tag'),
  ...text('ServicePeriod', 'ServicePeriodUnit', 'ListPrice', 'ListPriceUnit', 'Usage', 'UsageUnit'),
  ...text('DeductedByResourcePackage'),
  ...CHARGE,
  ...decimal('AfterDiscountAmount'),
];

/** A month of the bill by billable item: the finest that the API gives. Source: BssOpenApi, DescribeInstanceBill. */
export const billLines: Listing = {
  name: 'bill-lines',
  dataset: 'bills',
  action: ACTIONS.describeInstanceBill,
  period: 'month',
  columns: LINE_COLUMNS,
  totals: PRETAX,
  rows: 'Data.Items',
  total: 'Data.TotalCount',
  token: 'Data.NextToken',
  pageSize: 300,
  ask: (month) => ({ BillingCycle: month, Granularity: 'MONTHLY', IsBillingItem: true }),
};
