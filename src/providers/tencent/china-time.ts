import { isoSeconds, lastMonths } from '../../domain/time.js';

/** Bills and orders keep the time of China, on both sites. */
export const CHINA_OFFSET_HOURS = 8;
const OFFSET_MS = CHINA_OFFSET_HOURS * 3_600_000;

/** `2026-11-21 19:13:00` in China. */
export function localSeconds(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** No term begins before the first or ends after the second: such a date is the provider's word for "none". */
const CREDIBLE = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2200, 0, 1) };

function isCredible(ms: number): boolean {
  return ms >= CREDIBLE.from && ms < CREDIBLE.to;
}

/** An instant that is written as `2026-11-21 19:13:00` or `2026-11-21` in China; undefined when it is not, or says "none". */
export function parseLocal(text: string): Date | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d))?$/.exec(text);
  if (!match) return undefined;
  const [, day = '', time = '00:00:00'] = match;
  const ms = Date.parse(`${day}T${time}Z`);
  return isCredible(ms) ? new Date(ms - OFFSET_MS) : undefined;
}

/**
 * The end of a term as a day or an ISO instant: some products write it in UTC, others in the time
 * of China. Undefined when it is neither, or a day that stands for none, as where a term has no end.
 */
export function readEnd(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  // Other forms are guessed at: a year of 2 becomes one of 2030.
  const instant = parseLocal(text) ?? new Date(/^\d{4}-\d\d-\d\dT/.test(text) ? text : NaN);
  if (!isCredible(instant.getTime())) return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : isoSeconds(instant);
}

/** Beginnings of spans of whole months, the running span first. */
export function monthStarts(now: Date, spanMonths: number, spans: number): readonly Date[] {
  return lastMonths(now, spanMonths * spans, CHINA_OFFSET_HOURS)
    .filter((_, back) => (back + 1) % spanMonths === 0)
    .map((month) => new Date(Date.parse(`${month}-01T00:00:00Z`) - OFFSET_MS));
}

/** The first of the next month, 19:00: from then on the bills of this month are whole. */
export function billsAreWhole(now: Date): Date {
  const local = new Date(now.getTime() + OFFSET_MS);
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 1, 19) - OFFSET_MS);
}
