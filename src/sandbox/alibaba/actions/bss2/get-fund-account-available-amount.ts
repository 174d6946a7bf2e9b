import { defineAction } from '../../action.js';
import { toText } from '../../amounts.js';
import { text } from '../../parameters.js';
import { overdue } from '../../views/bills.js';
import { checkFundAccount, fundAccountId } from './fund-account.js';

/** The fund account: cash, what is owed, and what a partner granted. No inner envelope. */
export const getFundAccountAvailableAmount = defineAction({
  service: 'bss2',
  name: 'GetFundAccountAvailableAmount',
  parameters: { FundAccountId: text() },
  run: ({ values, state, accountId, now }) => {
    checkFundAccount(values.FundAccountId, accountId);
    const { funds, currency } = state;
    const owed = overdue(state, now);
    return {
      FundAccountId: fundAccountId(accountId),
      FundAccountOwnerAccountId: accountId,
      FundAccountStatus: 'VALID',
      FundAccountType: funds.type,
      Currency: currency,
      AvailableAmount: toText(funds.cash + funds.credit - owed.all),
      CashAmount: toText(funds.cash),
      CreditUser: funds.credit > 0,
      CreditAmount: toText(funds.credit),
      AvailableCreditAmount: toText(funds.credit),
      CreditRefundAmount: '0.00',
      BankAcceptanceAmount: '0.00',
      CurrentMonthUnclearedAmount: toText(owed.current),
      HistoryMonthUnclearedAmount: toText(owed.history),
      UnclearedAmount: toText(owed.all),
      NegativeBillAmount: '0.00',
      QuotaAmount: funds.quota === null ? undefined : toText(funds.quota),
      QuotaConsumedAmount: funds.quota === null ? undefined : '0.00',
      OriginalCashAmountList: [{ Amount: toText(funds.cash), Currency: currency }],
      ExtendLedgerList: [],
      Metadata: {},
    };
  },
});
