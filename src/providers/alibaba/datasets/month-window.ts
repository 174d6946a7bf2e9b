import { monthPeriod } from '../../../domain/focus.js';
import type { Column, RecordPage } from '../../../domain/records.js';
import { isoSeconds } from '../../../domain/time.js';
import type { Parameters } from '../client.js';
import { CHINA_OFFSET_HOURS } from '../facts/bills.js';
import type { Source } from './table.js';

/** A billing month as the span of time that lists of moments are asked for; the running one ends now. */
export function windowOf(month: string, { now }: Source): Parameters {
  const { start, end } = monthPeriod(month, CHINA_OFFSET_HOURS);
  const today = isoSeconds(now());
  return { CreateTimeStart: start, CreateTimeEnd: today > start && today < end ? today : end };
}

/**
 * Leaves out what happened at the very end of the window: whether that belongs to it is not documented, and the
 * next month has it. A moment that cannot be read stays.
 */
export function within(
  columns: readonly Column[],
  name: string,
): (page: RecordPage, month: string) => RecordPage {
  const place = columns.findIndex((column) => column.name === name);
  return (page, month) => {
    const { start, end } = monthPeriod(month, CHINA_OFFSET_HOURS);
    const [from, to] = [Date.parse(start), Date.parse(end)];
    const isInside = (moment: string | undefined): boolean => {
      const at = Date.parse(moment ?? '');
      return Number.isNaN(at) || (at >= from && at < to);
    };
    return { ...page, rows: page.rows.filter((row) => isInside(row[place])) };
  };
}
