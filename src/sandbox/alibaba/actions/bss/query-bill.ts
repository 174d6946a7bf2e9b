import { localSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { BILL_ZONE, type BillLine } from '../../entities/billing.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { flag, oneOf, required, text } from '../../parameters.js';
import { billMembers, taxMembers } from '../../views/bill-members.js';
import { groupLines, selectSums } from '../../views/bills.js';
import { checkCycle } from './billing-cycle.js';
import { cutPage, PAGING, placeOf, succeed } from './envelope.js';

/** One row a settlement: an order, or a period of usage. */
export const queryBill = defineAction({
  service: 'bss',
  name: 'QueryBill',
  parameters: {
    ...PAGING,
    BillingCycle: required(text()),
    IsHideZeroCharge: flag(),
    ProductCode: text(),
    ProductType: text(),
    SubscriptionType: oneOf('Subscription', 'PayAsYouGo'),
    Type: oneOf('SubscriptionOrder', 'PayAsYouGoBill', 'Refund', 'Adjustment'),
    ...unsupported('BillOwnerId', 'IsDisplayLocalCurrency', 'OwnerId'),
  },
  run: ({ values, state, accountId, repeatPages }) => {
    const cycle = checkCycle(values.BillingCycle);
    const all = groupLines(
      selectSums(state, cycle, values).filter(({ status }) => status !== 'Unbilled'),
      ({ recordId }) => recordId,
    );
    const shown = all.filter(({ gross }) => values.IsHideZeroCharge !== true || gross !== 0);
    const page = cutPage(shown, { values, repeatPages });
    return succeed({
      AccountID: accountId,
      AccountName: state.accountName,
      BillingCycle: cycle,
      ...placeOf(page),
      Items: { Item: page.rows.map((row) => toItem(row, accountId, state.currency)) },
    });
  },
});

function toItem(row: BillLine, accountId: string, currency: string): Encodable {
  const isPaid = row.status === 'PayFinish';
  return {
    ...billMembers(row, currency),
    ...taxMembers(row, currency),
    OwnerID: accountId,
    RecordID: row.recordId,
    SubOrderId: row.item === 'SubscriptionOrder' ? row.recordId : '',
    Status: row.status,
    PaymentTime: isPaid ? localSeconds(row.endsAt, BILL_ZONE) : '',
    PaymentTransactionID: isPaid ? `T${row.recordId}` : '',
    UsageStartTime: localSeconds(row.startsAt, BILL_ZONE),
    UsageEndTime: localSeconds(row.endsAt, BILL_ZONE),
  };
}
