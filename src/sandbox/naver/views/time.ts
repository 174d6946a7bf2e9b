import { localSeconds } from '../../engine/calendar.js';

/** Billing months and days are Korean. */
export const KST = 9;

/** `2026-11-21T19:13:00+0900`. */
export function koreanTime(ms: number): string {
  return `${localSeconds(ms, KST).replace(' ', 'T')}+0900`;
}

/** `2026-11` as the API writes it. */
export function compact(month: string): string {
  return month.replace('-', '');
}
