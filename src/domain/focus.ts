import { compareDecimals, multiplyDecimals } from './money.js';
import { isoSeconds } from './time.js';

/** The values that FOCUS allows in ServiceCategory. */
export const SERVICE_CATEGORIES = [
  'AI and Machine Learning',
  'Analytics',
  'Business Applications',
  'Compute',
  'Databases',
  'Developer Tools',
  'Multicloud',
  'Identity',
  'Integration',
  'Internet of Things',
  'Management and Governance',
  'Media',
  'Migration',
  'Mobile',
  'Networking',
  'Security',
  'Storage',
  'Web',
  'Other',
] as const;
export type ServiceCategory = (typeof SERVICE_CATEGORIES)[number];

/** A span of time in UTC, `2026-10-31T16:00:00Z`. The end lies outside of it. */
export interface UtcPeriod {
  readonly start: string;
  readonly end: string;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const LOCAL_TIME = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d$/;
const HOUR_MS = 3_600_000;

/**
 * The billing month `2026-11` of a zone that lies `offsetHours` east of UTC.
 * @throws RangeError when the text is not a month.
 */
export function monthPeriod(month: string, offsetHours: number): UtcPeriod {
  const [, year, number] = MONTH.exec(month) ?? [];
  if (year === undefined || number === undefined) throw new RangeError(`not a month: ${month}`);
  const startOf = (index: number): string =>
    isoSeconds(new Date(Date.UTC(Number(year), index) - offsetHours * HOUR_MS));
  return { start: startOf(Number(number) - 1), end: startOf(Number(number)) };
}

/** The day `2026-11-21` of such a zone. @throws RangeError when the text is not a day. */
export function dayPeriod(day: string, offsetHours: number): UtcPeriod {
  const start = toUtc(`${day} 00:00:00`, offsetHours);
  if (start === undefined) throw new RangeError(`not a day: ${day}`);
  return { start, end: addSeconds(start, 86_400) };
}

/** `2026-11-21 08:00:00` on the clock of such a zone, in UTC; undefined when the text is not a time. */
export function toUtc(text: string, offsetHours: number): string | undefined {
  if (!LOCAL_TIME.test(text)) return undefined;
  const local = new Date(`${text.replace(' ', 'T')}Z`);
  // Date rolls 30 February over into March; such a text is no time.
  if (Number.isNaN(local.getTime()) || local.toISOString().slice(0, 10) !== text.slice(0, 10))
    return undefined;
  return isoSeconds(new Date(local.getTime() - offsetHours * HOUR_MS));
}

/** Moves a time; one second makes an exclusive end of an inclusive one. */
export function addSeconds(time: string, seconds: number): string {
  return isoSeconds(new Date(Date.parse(time) + seconds * 1000));
}

/**
 * FOCUS calls a correction what changes a bill that went out before: money that comes back, or an adjustment, for a time
 * that was over when the billing period began. Whatever comes back within the period is part of its own bill.
 */
export function chargeClass({
  reverses,
  charged,
  billing,
}: {
  /** Whether the line gives back or adjusts. */
  readonly reverses: boolean;
  /** What the line says it is for; undefined where it does not. */
  readonly charged: UtcPeriod | undefined;
  readonly billing: UtcPeriod;
}): 'Correction' | null {
  return reverses && charged !== undefined && charged.end <= billing.start ? 'Correction' : null;
}

/**
 * Tags as the JSON object that FOCUS asks for, keys in order; a tag without a value gets `true`.
 * Of equal keys the last one stays. Null when there is none.
 */
export function tagsJson(tags: Iterable<readonly [key: string, value: string | undefined]>): string | null {
  const values = new Map<string, string | true>();
  for (const [key, value] of tags)
    if (key !== '') values.set(key, value === undefined || value === '' ? true : value);
  return values.size === 0 ? null : canonicalJson(Object.fromEntries(values));
}

/** JSON without spaces and with the keys in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isObject(part) ? sortKeys(part) : part));
}

/** The category of a service by the provider's own table; `Other` for what it does not list. */
export function serviceCategory(
  table: Readonly<Record<string, ServiceCategory>>,
  service: string | undefined,
): ServiceCategory {
  if (service === undefined || !Object.hasOwn(table, service)) return 'Other';
  return table[service] ?? 'Other';
}

/**
 * The unit price, where it may be stated: FOCUS wants unit price × pricing quantity to be the cost, to the
 * last digit. Null where the provider's rounding or tiers break that; such a price belongs in an own column.
 */
export function agreeingPrice(
  price: string | undefined,
  quantity: string | undefined,
  cost: string,
): string | null {
  if (price === undefined || quantity === undefined) return null;
  return compareDecimals(multiplyDecimals(price, quantity), cost) === 0 ? price : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Has no prototype, so that a key named `__proto__` is a key like any other. */
function sortKeys(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const keys = Object.keys(value).sort();
  const sorted: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of keys) sorted[key] = value[key];
  return sorted;
}
