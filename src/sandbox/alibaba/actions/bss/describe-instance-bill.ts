import { addMonths, localMonth } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { BILL_ZONE, type BillLine } from '../../entities/billing.js';
import type { AlibabaState } from '../../entities/state.js';
import { unsupported } from '../../filters.js';
import { pageByToken, type Sliceable } from '../../paging.js';
import { flag, integer, oneOf, required, text, type Values } from '../../parameters.js';
import { groupLines, openLines, selectLines, selectSums } from '../../views/bills.js';
import { dayOf, instanceBillRow } from '../../views/instance-bill-row.js';
import { BusinessRefusal } from '../../refusal.js';
import { checkCycle } from './billing-cycle.js';
import { succeed } from './envelope.js';

const HISTORY_MONTHS = 18;

const PARAMETERS = {
  BillingCycle: required(text()),
  BillingDate: text(),
  Granularity: oneOf('MONTHLY', 'DAILY'),
  InstanceID: text(),
  IsBillingItem: flag(),
  IsHideZeroCharge: flag(),
  MaxResults: integer({ min: 1, max: 300 }),
  NextToken: text(),
  PipCode: text(),
  ProductCode: text(),
  ProductType: text(),
  SubscriptionType: oneOf('Subscription', 'PayAsYouGo'),
  ...unsupported('BillOwnerId', 'OwnerId'),
};

/** One row an instance, or one a billable item; a month, or a day of it. */
export const describeInstanceBill = defineAction({
  service: 'bss',
  name: 'DescribeInstanceBill',
  parameters: PARAMETERS,
  run: ({ values, state, accountId, now, repeatPages }) => {
    const cycle = checkCycle(values.BillingCycle);
    checkAge(cycle, now);
    if (values.NextToken !== undefined) admitLateLine(state, cycle);
    const rows = selectRows(state, values);
    const size = values.MaxResults ?? 20;
    const page = pageByToken(rows, {
      token: values.NextToken,
      size,
      repeat: repeatPages,
      scope: `DescribeInstanceBill|${cycle}`,
      wording: 'joined',
    });
    const context = {
      accountId,
      accountName: state.accountName,
      currency: state.currency,
      isDaily: values.Granularity === 'DAILY',
      isItem: values.IsBillingItem === true,
    };
    return succeed({
      AccountID: accountId,
      AccountName: state.accountName,
      BillingCycle: cycle,
      MaxResults: size,
      NextToken: page.next ?? '',
      TotalCount: rows.length + (repeatPages ? 1 : 0),
      Items: page.rows.map((line) => instanceBillRow(line, context)),
    });
  },
});

// A date outside the month is ignored, and the whole month comes back.
function selectRows(state: AlibabaState, values: Values<typeof PARAMETERS>): Sliceable<BillLine> {
  const { Granularity, BillingDate, BillingCycle, IsBillingItem, IsHideZeroCharge } = values;
  const isDaily = Granularity === 'DAILY' && BillingDate?.startsWith(BillingCycle) === true;
  if (IsBillingItem === true && !isDaily && !isNarrowed(values)) return openLines(state, BillingCycle);
  const select = IsBillingItem === true || isDaily ? selectLines : selectSums;
  const chosen = select(state, BillingCycle, values)
    .filter((line) => !isDaily || dayOf(line) === BillingDate)
    .filter(({ gross }) => IsHideZeroCharge !== true || gross !== 0);
  if (IsBillingItem === true) return chosen;
  return groupLines(chosen, ({ instanceId, product, item, subscription }) =>
    [instanceId, product.commodity, item, subscription].join('|'),
  );
}

function isNarrowed(values: Values<typeof PARAMETERS>): boolean {
  const { InstanceID, PipCode, ProductCode, ProductType, SubscriptionType, IsHideZeroCharge } = values;
  const texts = [InstanceID, PipCode, ProductCode, ProductType, SubscriptionType];
  return IsHideZeroCharge === true || texts.some((text) => text !== undefined);
}

// It comes in front of the others, so that every later page moves by one row.
function admitLateLine({ bills, quirks }: AlibabaState, cycle: string): void {
  if (quirks.late?.cycle !== cycle) return;
  bills.unshift(quirks.late);
  quirks.late = null;
}

function checkAge(cycle: string, now: number): void {
  if (cycle < addMonths(localMonth(now, BILL_ZONE), -HISTORY_MONTHS)) {
    throw new BusinessRefusal(
      'InvalidBillingCycle',
      `BillingCycle must lie in the last ${HISTORY_MONTHS} months.`,
    );
  }
}
