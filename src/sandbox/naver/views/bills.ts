import { addMonths, DAY_MS, localMonth, startOfMonth } from '../../engine/calendar.js';
import type { Contract } from '../entities/billing.js';
import type { NaverState } from '../entities/state.js';
import { runsIn } from './contracts.js';
import { KST } from './time.js';

/** Days of the following month: the bill is written on the 3rd and charged on the 12th, of the days from 10 to 14. */
const BILL_DAY = 3;
const CHARGE_DAY = 12;
const OVERDUE_DAY = 15;
const VAT_PERCENT = 10;
const LATE_FEE_PERCENT = 2;

/** One month's bill in micro-units. */
export interface MonthBill {
  readonly month: string;
  readonly used: number;
  readonly vat: number;
  readonly writtenAt: number;
  /** Null while unpaid. */
  readonly paidAt: number | null;
  /** Null while not overdue. */
  readonly overdueSince: number | null;
  readonly lateFee: number;
}

/** The bills that have been written by now, newest first. They follow from the contracts as time goes by. */
export function listBills(state: NaverState, now: number): readonly MonthBill[] {
  const first = Math.min(...state.contracts.map(({ startedAt }) => startedAt));
  if (!Number.isFinite(first)) return [];
  return monthsBetween(localMonth(first, KST), localMonth(now, KST))
    .flatMap((month) => {
      const used = usedIn(state.contracts, month);
      const bill = toBill(month, used, state, now);
      return used > 0 && bill.writtenAt <= now ? [bill] : [];
    })
    .reverse();
}

function usedIn(contracts: readonly Contract[], month: string): number {
  return contracts
    .filter((contract) => runsIn(contract, month, month))
    .reduce((total, { monthly }) => total + monthly, 0);
}

function toBill(month: string, used: number, { unpaidMonths }: NaverState, now: number): MonthBill {
  const at = (day: number): number =>
    startOfMonth(addMonths(month, 1), KST) + (day - 1) * DAY_MS + 9 * 3_600_000;
  const failed = unpaidMonths.includes(month);
  const isOverdue = failed && at(OVERDUE_DAY) <= now;
  const vat = Math.round((used * VAT_PERCENT) / 100);
  return {
    month,
    used,
    vat,
    writtenAt: at(BILL_DAY),
    paidAt: failed || at(CHARGE_DAY) > now ? null : at(CHARGE_DAY),
    overdueSince: isOverdue ? at(OVERDUE_DAY) : null,
    lateFee: isOverdue ? Math.round(((used + vat) * LATE_FEE_PERCENT) / 100) : 0,
  };
}

function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}
