import { DAY_MS, isoSeconds, parseInstant } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { toText } from '../../amounts.js';
import type { Transaction } from '../../entities/billing.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { oneOf, text } from '../../parameters.js';
import { cutPage, PAGING, placeOf, succeed } from './envelope.js';

/** Movements of money; of the last month, where no span is given. */
export const queryAccountTransactions = defineAction({
  service: 'bss',
  name: 'QueryAccountTransactions',
  parameters: {
    ...PAGING,
    CreateTimeStart: text(),
    CreateTimeEnd: text(),
    RecordID: text(),
    TransactionFlow: oneOf('Income', 'Expense'),
    TransactionNumber: text(),
    TransactionType: oneOf('Payment', 'Withdraw', 'Refund', 'Consumption', 'Transfer', 'Adjust'),
    ...unsupported('TransactionChannel', 'TransactionChannelSN'),
  },
  run: ({ values, state, now, repeatPages }) => {
    const from = parseInstant(values.CreateTimeStart ?? '') ?? now - 30 * DAY_MS;
    const to = parseInstant(values.CreateTimeEnd ?? '') ?? now;
    const same = (wanted: string | undefined, value: string): boolean =>
      wanted === undefined || wanted === value;
    const found = state.transactions.filter(
      ({ at, recordId, flow, number, type }) =>
        at >= from &&
        at <= to &&
        same(values.RecordID, recordId) &&
        same(values.TransactionFlow, flow) &&
        same(values.TransactionNumber, number) &&
        same(values.TransactionType, type),
    );
    const page = cutPage(found, { values, repeatPages });
    return succeed({
      AccountName: state.accountName,
      ...placeOf(page),
      AccountTransactionsList: { AccountTransactionsList: page.rows.map(toRow) },
    });
  },
});

function toRow(transaction: Transaction): Encodable {
  return {
    TransactionNumber: transaction.number,
    TransactionTime: isoSeconds(transaction.at),
    TransactionFlow: transaction.flow,
    TransactionType: transaction.type,
    TransactionChannel: transaction.channel,
    TransactionChannelSN: '',
    TransactionAccount: '',
    FundType: 'Cash',
    Amount: toText(transaction.amount),
    Balance: toText(transaction.balance),
    BillingCycle: transaction.cycle,
    RecordID: transaction.recordId,
    Remarks: transaction.remarks,
  };
}
