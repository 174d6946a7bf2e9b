/** Date arithmetic for the plugins, which never touch the machine's clock. Months are `2026-11`. */
const HOUR_MS = 3_600_000;

export const DAY_MS = 86_400_000;

/** `2026-11-21T19:13:00Z`. */
export function isoSeconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** `2026-11-21T19:13:00.000Z`. */
export function isoMillis(ms: number): string {
  return new Date(ms).toISOString();
}

/** `2026-11-21T19:13Z`. */
export function isoMinutes(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16)}Z`;
}

/** `2026-11-21 19:13:00` in the zone that lies `offsetHours` east of UTC. */
export function localSeconds(ms: number, offsetHours: number): string {
  return new Date(ms + offsetHours * HOUR_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-11-21` in the zone that lies `offsetHours` east of UTC. */
export function localDay(ms: number, offsetHours: number): string {
  return localSeconds(ms, offsetHours).slice(0, 10);
}

/** `2026-11` in the zone that lies `offsetHours` east of UTC. */
export function localMonth(ms: number, offsetHours: number): string {
  return localSeconds(ms, offsetHours).slice(0, 7);
}

/** The month `count` months later; earlier when negative. */
export function addMonths(month: string, count: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index - 1 + count, 1)).toISOString().slice(0, 7);
}

/** First instant of a month in the zone that lies `offsetHours` east of UTC. */
export function startOfMonth(month: string, offsetHours: number): number {
  return Date.parse(`${month}-01T00:00:00Z`) - offsetHours * HOUR_MS;
}

/** Milliseconds of an ISO 8601 text, or undefined when it is none. */
export function parseInstant(text: string): number | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

/** Milliseconds of `20250102T030405Z`, or undefined when the text is no such date. */
export function parseCompact(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  return parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
