import { localDay, localSeconds } from '../../engine/calendar.js';

/** Bills, orders and most console times are kept in UTC+8. */
export const ZONE = 8;

export function chinaSeconds(ms: number): string {
  return localSeconds(ms, ZONE);
}

export function chinaDay(ms: number): string {
  return localDay(ms, ZONE);
}

/** Milliseconds of `2026-11-21 19:13:00` in UTC+8; undefined when the text is no such time. */
export function readChina(text: string): number | undefined {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(text);
  const ms = match ? Date.parse(`${match[1] ?? ''}T${match[2] ?? ''}Z`) : NaN;
  return Number.isNaN(ms) ? undefined : ms - ZONE * 3_600_000;
}
