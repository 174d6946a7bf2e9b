import { ACTIONS } from '../actions.js';
import { decimal, flag, integer, text, time } from './columns.js';
import { CURRENCY, UNIT } from './own-columns.js';
import type { Listing } from './table.js';

const VOUCHER_PAGE = 1000;

/** Balance of the account, in hundredths. Source: billing 2018-07-09, DescribeAccountBalance. */
export const balance: Listing = {
  name: 'balance',
  dataset: 'balances',
  action: ACTIONS.describeAccountBalance,
  period: 'whole',
  fields: [
    ...integer('Uin'),
    ...decimal('Balance', 'RealBalance', 'CashAccountBalance', 'PresentAccountBalance'),
    ...decimal('IncomeIntoAccountBalance', 'FreezeAmount', 'OweAmount'),
    ...decimal('CreditAmount', 'CreditBalance', 'RealCreditBalance', 'TempCredit'),
    ...flag('IsAllowArrears', 'IsCreditLimited'),
    ...text('TempAmountInfoList'),
  ],
  own: [CURRENCY],
  nested: ['TempAmountInfoList'],
  ask: () => ({ TempCredit: true }),
};

/** Vouchers of every state, in units of 10^-8. Source: billing 2018-07-09, DescribeVoucherInfo. */
export const vouchers: Listing = {
  name: 'vouchers',
  dataset: 'balances',
  action: ACTIONS.describeVoucherInfo,
  period: 'whole',
  fields: [
    ...text('VoucherId', 'OwnerUin', 'Status', 'PayMode', 'PayScene'),
    ...decimal('NominalValue', 'Balance'),
    ...time('BeginTime', 'EndTime', 'CreateTime'),
    ...text('ApplicableProducts', 'ExcludedProducts', 'PolicyRemark'),
  ],
  own: [UNIT, CURRENCY],
  rows: 'VoucherInfos',
  nested: ['ApplicableProducts', 'ExcludedProducts'],
  // Here `Offset` is the number of the page, from 1.
  paging: { total: 'TotalCount', ask: ({ number }) => ({ Offset: number, Limit: VOUCHER_PAGE }) },
};
