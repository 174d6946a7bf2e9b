import { ACTIONS } from '../actions.js';
import { decimal, flag, text } from './columns.js';
import type { Listing } from './table.js';

/** Balance of the account. Source: BssOpenApi, QueryAccountBalance. */
export const balance: Listing = {
  name: 'balance',
  dataset: 'balances',
  action: ACTIONS.queryAccountBalance,
  period: 'whole',
  columns: [
    ...text('Currency'),
    ...decimal('AvailableAmount', 'AvailableCashAmount', 'CreditAmount', 'MybankCreditAmount', 'QuotaLimit'),
  ],
  rows: 'Data',
  single: true,
};

/** The fund account behind the balance. Source: BssOpenApi 2023-09-30, GetFundAccountAvailableAmount. */
export const fundAccount: Listing = {
  name: 'fund-account',
  dataset: 'balances',
  action: ACTIONS.getFundAccountAvailableAmount,
  period: 'whole',
  columns: [
    ...text('FundAccountId', 'FundAccountOwnerAccountId', 'FundAccountStatus', 'FundAccountType', 'Currency'),
    ...decimal(
      'AvailableAmount',
      'CashAmount',
      'CreditAmount',
      'AvailableCreditAmount',
      'CreditRefundAmount',
    ),
    ...decimal('BankAcceptanceAmount', 'CurrentMonthUnclearedAmount', 'HistoryMonthUnclearedAmount'),
    ...decimal('UnclearedAmount', 'NegativeBillAmount', 'QuotaAmount', 'QuotaConsumedAmount'),
    ...flag('CreditUser'),
    ...text('OriginalCashAmountList', 'ExtendLedgerList'),
  ],
  rows: '',
  single: true,
  nested: ['OriginalCashAmountList', 'ExtendLedgerList'],
};

/** What could be paid out. Source: BssOpenApi 2023-09-30, GetFundAccountCanWithdrawAmount. */
export const withdrawable: Listing = {
  name: 'withdrawable',
  dataset: 'balances',
  action: ACTIONS.getFundAccountCanWithdrawAmount,
  period: 'whole',
  columns: [
    ...decimal(
      'CanWithdrawAmount',
      'CanOriginalWithdrawAmount',
      'CannotOriginalWithdrawAmount',
      'CashAmount',
    ),
    ...decimal('CreditMemoAmount', 'CurrentMonthUnclearedAmount', 'HistoryMonthUnclearedAmount'),
    ...decimal('PayAsYouGoReversedAmount', 'TransferAmount'),
  ],
  rows: '',
  single: true,
};
