import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { oneOf, required, text } from '../../parameters.js';
import { billMembers, taxMembers } from '../../views/bill-members.js';
import { groupLines, selectLines } from '../../views/bills.js';
import { checkCycle } from './billing-cycle.js';
import { succeed } from './envelope.js';

/** A month by product and kind of bill; never paged. */
export const queryBillOverview = defineAction({
  service: 'bss',
  name: 'QueryBillOverview',
  parameters: {
    BillingCycle: required(text()),
    ProductCode: text(),
    ProductType: text(),
    SubscriptionType: oneOf('Subscription', 'PayAsYouGo'),
    ...unsupported('BillOwnerId'),
  },
  run: ({ values, state, accountId }) => {
    const cycle = checkCycle(values.BillingCycle);
    const lines = selectLines(state.bills, cycle, values);
    const rows = groupLines(lines, ({ product, item, subscription }) =>
      [product.code, product.commodity, item, subscription].join('|'),
    );
    return succeed({
      AccountID: accountId,
      AccountName: state.accountName,
      BillingCycle: cycle,
      Items: {
        Item: rows.map((row) => ({
          ...billMembers(row, state.currency),
          ...taxMembers(row, state.currency),
          BillAccountID: accountId,
          BillAccountName: state.accountName,
          BizType: '',
          OwnerID: accountId,
        })),
      },
    });
  },
});
