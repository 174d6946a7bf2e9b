import { monthPeriod } from '../../../domain/focus.js';
import type { Column, RecordPage } from '../../../domain/records.js';
import { CHINA_OFFSET_HOURS, localSeconds } from '../china-time.js';
import type { Parameters } from '../client.js';
import type { Source } from './table.js';

/** A billing month as the span of time that lists of moments are asked for; the running one ends now. */
export function windowOf(month: string, { now }: Source): Parameters {
  const { start, end } = monthPeriod(month, CHINA_OFFSET_HOURS);
  const until = Math.min(Date.parse(end), Math.max(now().getTime(), Date.parse(start)));
  return { StartTime: localSeconds(new Date(start)), EndTime: localSeconds(new Date(until)) };
}

/**
 * Leaves out what happened at the very end of the window: the next month has it. Both lists write the time of China
 * with the month in front; a moment that is written otherwise stays.
 */
export function within(
  columns: readonly Column[],
  name: string,
): (page: RecordPage, month: string) => RecordPage {
  const place = columns.findIndex((column) => column.name === name);
  return (page, month) => ({
    ...page,
    rows: page.rows.filter((row) => {
      const [own = month] = /^\d{4}-\d\d(?=-)/.exec(row[place] ?? '') ?? [];
      return own === month;
    }),
  });
}
