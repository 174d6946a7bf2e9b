import type { CheckEnv } from '../../domain/adapter.js';
import type { Finding } from '../../domain/finding.js';
import { DAY_MS, dayOf, lastMonths } from '../../domain/time.js';
import { accountFinding } from '../_shared/define-check.js';
import type { Resource } from '../_shared/resource.js';
import { CHINA_OFFSET_HOURS, type BillRow } from './facts/bills.js';

/** Months whose rows may be of something that was released in the last two days. */
const RECENT_MONTHS = 2;
/** What is paid by use is settled in the course of the next day. Source: "Pay-As-You-Go". */
const SETTLED_DAYS = 2;

/**
 * Released lately, billed tomorrow: until when charges still come up for what was used and is listed no more. When it
 * was released only the end of its row tells; a row that does not end yet may be of today.
 */
export function findLastBill(
  bills: readonly BillRow[],
  listed: readonly Resource[],
  { account: { accountId }, now }: CheckEnv,
): readonly Finding[] {
  const recent = lastMonths(now, RECENT_MONTHS, CHINA_OFFSET_HOURS);
  const known = new Set(listed.map(({ id }) => id));
  const ends = bills
    .filter(({ prepaid, month }) => !prepaid && recent.includes(month))
    .filter(({ resourceId }) => resourceId === undefined || !known.has(resourceId))
    .map((row) => Math.min(endOf(row), now.getTime()));
  const last = Math.max(...ends);
  if (!Number.isFinite(last)) return [];
  const until = startOfDay(last) + SETTLED_DAYS * DAY_MS;
  if (until <= now.getTime()) return [];
  const instant = new Date(until);
  return [
    accountFinding({
      code: 'last-bill',
      severity: 'notice',
      accountId,
      args: { hour: `${dayOf(instant, CHINA_OFFSET_HOURS)} 00:00 UTC+8` },
      resolve: { by: 'wait', until: instant.toISOString() },
      awaited: true,
    }),
  ];
}

/** In a month that is over, the month ends every row. */
function endOf({ end, month }: BillRow): number {
  const written = end === undefined ? NaN : Date.parse(end);
  const [year = 0, index = 0] = month.split('-').map(Number);
  const over = Date.UTC(year, index) - CHINA_OFFSET_HOURS * 3_600_000 - 1000;
  return Number.isNaN(written) ? over : Math.min(written, over);
}

function startOfDay(time: number): number {
  return Date.parse(`${dayOf(new Date(time), CHINA_OFFSET_HOURS)}T00:00:00+08:00`);
}
