import { lastMonths } from '../../../domain/time.js';
import { ACTIONS } from '../actions.js';
import { compactMonth, KOREA_OFFSET_HOURS } from '../calendar.js';
import { coded, decimal, flag, text, time, USED } from './columns.js';
import { MONTHS_HELD } from './months-held.js';
import type { Listing, Part } from './table.js';

/**
 * The bills with tax and what became of them. Payment goes on changing long after a month is closed, so they are
 * one table as things stand and not one a month. Source: Cost and Usage, getDemandCostList.
 */
export const bills: Listing = {
  name: 'bills',
  dataset: 'bills',
  action: ACTIONS.getDemandCostList,
  period: 'whole',
  fields: [
    ...text('memberNo', 'demandMonth', 'demandNo', 'integrationDemandNo', 'beforeMonthDemandNo'),
    ...coded('demandAttribute'),
    ...decimal('useAmount', 'promiseDiscountAmount', 'promotionDiscountAmount', 'etcDiscountAmount'),
    ...decimal('customerDiscountAmount', 'productDiscountAmount', 'creditDiscountAmount'),
    ...decimal('rounddownDiscountAmount', 'currencyDiscountAmount', 'coinUseAmount', 'defaultAmount'),
    ...decimal('memberPriceDiscountAmount', 'memberPromiseDiscountAddAmount', 'thisMonthDemandAmount'),
    ...decimal('thisMonthVatRatio', 'thisMonthVatAmount', 'thisMonthAmountIncludingVat'),
    ...decimal('totalDemandAmount', 'overduePlusAmount', 'overdueRatio'),
    ...decimal('thisMonthOverdueAmount', 'totalOverdueAmount'),
    ...flag('isPaidUp'),
    ...time('paidUpDate', 'overdueOccurDate'),
    ...coded('payCurrency'),
    ...decimal('thisMonthAppliedExchangeRate'),
    ...time('writeDate'),
  ],
  needed: ['demandMonth', 'demandNo', 'useAmount', 'isPaidUp'],
  currency: 'payCurrency.code',
  totals: USED,
  parts: (_month, now) => quarters(now),
};

/** One call may ask for three months; whole quarters stay the same from one month to the next. */
function quarters(now: Date): readonly Part[] {
  const months = lastMonths(now, MONTHS_HELD, KOREA_OFFSET_HOURS).toReversed();
  const byStart = new Map(months.map((month): [string, string] => [startOfQuarter(month), month]));
  return [...byStart].map(([start, latest]) => ({
    key: start,
    query: { startMonth: compactMonth(start), endMonth: compactMonth(latest) },
  }));
}

/** `2026-11` → `2026-10`. */
function startOfQuarter(month: string): string {
  const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1;
  return `${month.slice(0, 5)}${String(first).padStart(2, '0')}`;
}
