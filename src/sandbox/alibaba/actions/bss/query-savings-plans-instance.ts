import { localSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { toText } from '../../amounts.js';
import type { SavingsPlan } from '../../entities/entitlements.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { oneOf, text } from '../../parameters.js';
import { BILL_ZONE } from '../../entities/billing.js';
import { cutPage, PAGING, placeOf, succeed } from './envelope.js';

/** Savings plans, running, stopped and ended. */
export const querySavingsPlansInstance = defineAction({
  service: 'bss',
  name: 'QuerySavingsPlansInstance',
  parameters: {
    ...PAGING,
    InstanceId: text(),
    Locale: oneOf('ZH', 'EN'),
    Status: oneOf('NORMAL', 'LIMIT', 'RELEASE'),
    ...unsupported('CommodityCode', 'StartTime', 'EndTime', 'Tag'),
  },
  run: ({ values, state, repeatPages }) => {
    const { InstanceId: id, Status: status } = values;
    const found = state.savingsPlans.filter(
      (plan) => plan.id === (id ?? plan.id) && plan.status === (status ?? plan.status),
    );
    const page = cutPage(found, { values, repeatPages });
    return succeed({ ...placeOf(page), Items: page.rows.map((plan) => toItem(plan, state.currency)) });
  },
});

function toItem(plan: SavingsPlan, currency: string): Encodable {
  return {
    InstanceId: plan.id,
    Status: plan.status,
    SavingsType: plan.savingsType,
    PayMode: plan.payMode,
    InstanceFamily: plan.instanceFamily,
    Region: plan.region,
    CommodityCode: 'savingplan_common_public_cn',
    Currency: currency,
    AllocationStatus: 'unallocated',
    Cycle: '1:Year',
    DeductCycleType: 'HOUR',
    PoolValue: toText(plan.pool),
    CurrentPoolValue: toText(plan.pool),
    RestPoolValue: toText(plan.pool),
    PrepayFee: toText(plan.prepaid),
    TotalSave: '0.00',
    Utilization: '1.0',
    LastBillUtilization: '1.0',
    LastBillTotalUsage: toText(plan.pool),
    StartTime: localSeconds(plan.startsAt, BILL_ZONE),
    EndTime: localSeconds(plan.endsAt, BILL_ZONE),
    StartTimestamp: plan.startsAt,
    EndTimestamp: plan.endsAt,
    Tags: [],
  };
}
