import { monthPeriod } from '../../domain/focus.js';
import type { Column, RecordPage } from '../../domain/records.js';

/** The span of a billing month for lists that are asked for by moments; the running one ends now. */
export function monthWindow(
  month: string,
  offsetHours: number,
  now: Date,
): { readonly start: Date; readonly end: Date } {
  const { start, end } = monthPeriod(month, offsetHours);
  const from = new Date(start);
  const until = Math.min(Date.parse(end), Math.max(now.getTime(), from.getTime()));
  return { start: from, end: new Date(until) };
}

/**
 * Leaves out what happened at the very end of the window: the next month has it.
 * @param isOf whether a moment, as the column of that name writes it, is of the month; what cannot be read stays.
 */
export function keepMonth(
  columns: readonly Column[],
  name: string,
  isOf: (moment: string, month: string) => boolean,
): (page: RecordPage, month: string) => RecordPage {
  const place = columns.findIndex((column) => column.name === name);
  return (page, month) => ({ ...page, rows: page.rows.filter((row) => isOf(row[place] ?? '', month)) });
}
