import { defineAction } from '../../action.js';
import { toText } from '../../amounts.js';
import { bigId } from '../../parameters.js';
import { overdue } from '../../views/bills.js';
import { checkFundAccount } from './fund-account.js';

/** How much cash could be paid out now. No inner envelope. */
export const getFundAccountCanWithdrawAmount = defineAction({
  service: 'bss2',
  name: 'GetFundAccountCanWithdrawAmount',
  parameters: { FundAccountId: bigId() },
  run: ({ values, state, accountId, now }) => {
    checkFundAccount(values.FundAccountId, accountId);
    const { cash, creditMemo } = state.funds;
    const owed = overdue(state, now);
    const free = Math.max(cash - owed.all - creditMemo, 0);
    return {
      CanWithdrawAmount: toText(free),
      CanOriginalWithdrawAmount: toText(free),
      CannotOriginalWithdrawAmount: '0.00',
      CashAmount: toText(cash),
      CreditMemoAmount: toText(creditMemo),
      CurrentMonthUnclearedAmount: toText(owed.current),
      HistoryMonthUnclearedAmount: toText(owed.history),
      PayAsYouGoReversedAmount: '0.00',
      TransferAmount: '0.00',
      Metadata: {},
    };
  },
});
