/** Milliseconds of one day. */
export const DAY_MS = 86_400_000;

/** No term, bill or order is older, or ends later: what lies beyond stands for "none", or for nothing at all. */
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const LATEST_MS = Date.UTC(2200, 11, 31, 23, 59, 59, 999);

/** Whether a provider can mean this instant; false for one that is no date. */
export function isPlausible(instant: Date): boolean {
  const ms = instant.getTime();
  return ms >= EARLIEST_MS && ms <= LATEST_MS;
}

/** `2026-11-21` of an instant, in the zone that lies `offsetHours` east of UTC. */
export function dayOf(instant: Date, offsetHours: number): string {
  return shifted(instant, offsetHours).toISOString().slice(0, 10);
}

/** The last `count` calendar months, the running one first, as `2026-11`. */
export function lastMonths(instant: Date, count: number, offsetHours: number): readonly string[] {
  const local = shifted(instant, offsetHours);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
}

/** `2026-01` → `2025-12`. */
export function monthBefore(month: string): string {
  return shiftMonth(month, -1);
}

/** `2025-12` → `2026-01`. */
export function monthAfter(month: string): string {
  return shiftMonth(month, 1);
}

function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** `2026-11-21T19:13:00Z`: ISO 8601 in UTC without a fraction. */
export function isoSeconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

function shifted(instant: Date, offsetHours: number): Date {
  return new Date(instant.getTime() + offsetHours * 3_600_000);
}
