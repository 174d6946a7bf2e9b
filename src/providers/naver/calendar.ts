import type { Calendar } from '../../domain/calendar.js';
import { DAY_MS, dayOf } from '../../domain/time.js';

/** Billing months and days are those of Korea. */
export const KOREA_OFFSET_HOURS = 9;

/**
 * When a month of use is billed and charged, days of the month after it. Sources: "Withdraw
 * membership", conditions 2 and 3; the day of the bill from the provider's billing guide.
 */
export const BILLING_DAYS = { bill: 3, chargeFrom: 10, chargeTo: 14, approval: 15 } as const;

const LAST_RESTING_DAY = 2;

/** The month after `2026-11`. */
function monthAfter(month: string): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 7);
}

/** The day of the month that follows a month of use: `2026-12-15`. */
export function dayAfterUse(month: string, day: keyof typeof BILLING_DAYS): string {
  return `${monthAfter(month)}-${String(BILLING_DAYS[day]).padStart(2, '0')}`;
}

/**
 * The day from which organizations can be deleted and left again; undefined where they can be now. Source:
 * deleteOrganization and approveLeaveRequest: neither from the 1st, 00:00, to the 2nd, 23:59, of a month.
 */
export function organizationsRestUntil(now: Date): string | undefined {
  const today = dayOf(now, KOREA_OFFSET_HOURS);
  const day = Number(today.slice(8));
  return day <= LAST_RESTING_DAY ? `${today.slice(0, 8)}0${LAST_RESTING_DAY + 1}` : undefined;
}

/** The day itself if work is done on it in Korea, else the next on which it is. */
export function firstWorkingDay(calendar: Calendar, day: string): Promise<string> {
  const dayBefore = new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
  return calendar.addBusinessDays('KR', dayBefore, 1);
}

/** `2026-11` as the API writes it: `202611`. */
export function compactMonth(month: string): string {
  return month.replace('-', '');
}
