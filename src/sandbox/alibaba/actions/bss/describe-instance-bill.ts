import { addMonths, localDay, localMonth } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { toNumber } from '../../amounts.js';
import type { BillLine } from '../../entities/billing.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../json.js';
import { pageByToken } from '../../paging.js';
import { flag, integer, oneOf, required, text, type Values } from '../../parameters.js';
import { localRegionName } from '../../regions.js';
import { billMembers } from '../../views/bill-members.js';
import { BILL_ZONE, groupLines, selectLines } from '../../views/bills.js';
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
    const rows = selectRows(selectLines(state.bills, cycle, values), values);
    const size = values.MaxResults ?? 20;
    const page = pageByToken(rows, {
      token: values.NextToken,
      size,
      repeat: repeatPages,
      scope: `DescribeInstanceBill|${cycle}`,
      wording: 'joined',
    });
    return succeed({
      AccountID: accountId,
      AccountName: state.accountName,
      BillingCycle: cycle,
      MaxResults: size,
      NextToken: page.next ?? '',
      TotalCount: rows.length + (repeatPages ? 1 : 0),
      Items: page.rows.map((line) => ({
        ...toItem(line),
        ...(values.IsBillingItem === true ? itemMembers(line, state.currency) : {}),
        ...billMembers(line, state.currency),
        BillingDate: values.Granularity === 'DAILY' ? dayOf(line) : '',
        BillAccountID: accountId,
        BillAccountName: state.accountName,
        OwnerID: accountId,
      })),
    });
  },
});

// A date outside the month is ignored, and the whole month comes back.
function selectRows(lines: readonly BillLine[], values: Values<typeof PARAMETERS>): readonly BillLine[] {
  const { Granularity, BillingDate, BillingCycle, IsBillingItem, IsHideZeroCharge } = values;
  const isDaily = Granularity === 'DAILY' && BillingDate?.startsWith(BillingCycle) === true;
  const chosen = lines
    .filter((line) => !isDaily || dayOf(line) === BillingDate)
    .filter(({ gross }) => IsHideZeroCharge !== true || gross !== 0);
  if (IsBillingItem === true) return chosen;
  return groupLines(chosen, ({ instanceId, product, item, subscription }) =>
    [instanceId, product.commodity, item, subscription].join('|'),
  );
}

function toItem(line: BillLine): Readonly<Record<string, Encodable>> {
  return {
    InstanceID: line.instanceId,
    NickName: line.nickName,
    ItemName: '',
    Region: localRegionName(line.region),
    Zone: '',
    BillingType: '其它',
    BizType: '',
    CostUnit: '未分配',
    ResourceGroup: '默认资源组',
    Tag: '',
    InstanceConfig: '',
    InstanceSpec: '',
    InternetIP: '',
    IntranetIP: '',
    ServicePeriod: '2592000',
    ServicePeriodUnit: '秒',
    AfterDiscountAmount: toNumber(line.gross - line.discount),
    DeductedByResourcePackage: '0',
    BillingItem: '',
    BillingItemCode: '',
    ListPrice: '',
    ListPriceUnit: '',
    Usage: '',
    UsageUnit: '',
  };
}

// Price and quantity belong to a billable item; a whole instance has none.
function itemMembers(line: BillLine, currency: string): Readonly<Record<string, Encodable>> {
  return {
    BillingItem: line.billingItem.name,
    BillingItemCode: line.billingItem.code,
    ListPrice: line.listPrice,
    ListPriceUnit: `${currency === 'CNY' ? '元' : currency}/${line.usageUnit}`,
    Usage: line.usage,
    UsageUnit: line.usageUnit,
  };
}

function checkAge(cycle: string, now: number): void {
  if (cycle < addMonths(localMonth(now, BILL_ZONE), -HISTORY_MONTHS)) {
    throw new BusinessRefusal(
      'InvalidBillingCycle',
      `BillingCycle must lie in the last ${HISTORY_MONTHS} months.`,
    );
  }
}

function dayOf({ endsAt }: BillLine): string {
  return localDay(endsAt - 1, BILL_ZONE);
}
