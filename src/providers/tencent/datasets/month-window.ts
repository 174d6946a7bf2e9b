import type { Column, RecordPage } from '../../../domain/records.js';
import { keepMonth, monthWindow } from '../../_shared/month-window.js';
import { CHINA_OFFSET_HOURS, localSeconds } from '../china-time.js';
import type { Parameters } from '../client.js';
import type { Source } from './table.js';

const MONTH = /^\d{4}-\d\d(?=-)/;

/** A billing month as lists of moments are asked for it. */
export function windowOf(month: string, { now }: Source): Parameters {
  const { start, end } = monthWindow(month, CHINA_OFFSET_HOURS, now());
  return { StartTime: localSeconds(start), EndTime: localSeconds(end) };
}

/** Keeps the rows of the month: both lists write the time of China with the month in front. */
export function within(
  columns: readonly Column[],
  name: string,
): (page: RecordPage, month: string) => RecordPage {
  return keepMonth(columns, name, (moment, month) => {
    const [own = month] = MONTH.exec(moment) ?? [];
    return own === month;
  });
}
