import { defineAction } from '../../action.js';
import type { BillLine } from '../../entities/billing.js';
import type { AlibabaState } from '../../entities/state.js';
import { unsupported } from '../../filters.js';
import { oneOf, required, text } from '../../parameters.js';
import { billMembers, taxMembers } from '../../views/bill-members.js';
import { groupLines, selectSums } from '../../views/bills.js';
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
    const lines = selectSums(state, cycle, values);
    const all = groupLines(lines, ({ product, item, subscription }) =>
      [product.code, product.commodity, item, subscription].join('|'),
    );
    return succeed({
      AccountID: accountId,
      AccountName: state.accountName,
      BillingCycle: cycle,
      Items: {
        Item: claimGap(all, cycle, state).map((row) => ({
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

/** The month whose overview does not add up claims more than its lines do. */
function claimGap(
  rows: readonly BillLine[],
  cycle: string,
  { quirks: { gap } }: AlibabaState,
): readonly BillLine[] {
  const [first, ...others] = rows;
  if (!first || gap?.cycle !== cycle) return rows;
  return [{ ...first, gross: first.gross + gap.amount, paid: first.paid + gap.amount }, ...others];
}
