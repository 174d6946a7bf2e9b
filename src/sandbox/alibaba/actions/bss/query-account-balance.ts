import { defineAction } from '../../action.js';
import { toGroupedText, toText } from '../../amounts.js';
import { overdue } from '../../views/bills.js';
import { succeed } from './envelope.js';

/** The balance, with the thousands commas that this action is known for. */
export const queryAccountBalance = defineAction({
  service: 'bss',
  name: 'QueryAccountBalance',
  parameters: {},
  run: ({ state, now }) => {
    const { funds, currency } = state;
    return succeed({
      AvailableAmount: toGroupedText(funds.cash + funds.credit - overdue(state, now).all),
      AvailableCashAmount: toGroupedText(funds.cash),
      CreditAmount: toText(funds.credit),
      MybankCreditAmount: '0.00',
      Currency: currency,
      QuotaLimit: funds.quota === null ? undefined : toText(funds.quota),
    });
  },
});
