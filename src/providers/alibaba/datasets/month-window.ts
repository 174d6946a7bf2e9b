import { monthPeriod } from '../../../domain/focus.js';
import type { Column, RecordPage } from '../../../domain/records.js';
import { isoSeconds } from '../../../domain/time.js';
import { keepMonth, monthWindow } from '../../_shared/month-window.js';
import type { Parameters } from '../client.js';
import { CHINA_OFFSET_HOURS } from '../facts/bills.js';
import type { Source } from './table.js';

/** A billing month as lists of moments are asked for it. */
export function windowOf(month: string, { now }: Source): Parameters {
  const { start, end } = monthWindow(month, CHINA_OFFSET_HOURS, now());
  return { CreateTimeStart: isoSeconds(start), CreateTimeEnd: isoSeconds(end) };
}

/** Keeps the rows of the month: whether its very end belongs to the window is not documented. */
export function within(
  columns: readonly Column[],
  name: string,
): (page: RecordPage, month: string) => RecordPage {
  return keepMonth(columns, name, (moment, month) => {
    const { start, end } = monthPeriod(month, CHINA_OFFSET_HOURS);
    const at = Date.parse(moment);
    return Number.isNaN(at) || (at >= Date.parse(start) && at < Date.parse(end));
  });
}
