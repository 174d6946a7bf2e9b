import { canonicalJson } from '../../domain/focus.js';
import { parseDecimal } from '../../domain/money.js';
import { isoSeconds } from '../../domain/time.js';
import { isCurrency } from './currencies.js';
import type { FocusColumn } from './columns.js';

const PLAIN_DECIMAL = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;
const UTC_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const ZONED_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Whether a text is a decimal in the one form that is written: no exponent, no marks, no idle zeros. */
export function isPlainDecimal(text: string): boolean {
  return PLAIN_DECIMAL.test(text);
}

/** Whether a text is a time of the form `2026-11-21T19:13:00Z` that exists. */
export function isUtcTime(text: string): boolean {
  return UTC_TIME.test(text) && plainTime(text) === text;
}

/** The object that a JSON text holds; undefined for anything else. */
export function readJsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an object holds plain values only. */
export function isFlat(value: Readonly<Record<string, unknown>>): boolean {
  return Object.values(value).every((part) => typeof part !== 'object' || part === null);
}

/** A value in the one form in which its column is written; undefined when it is not of the column's kind. */
export function normalize({ type, format }: FocusColumn, text: string): string | undefined {
  switch (type) {
    case 'Decimal':
      return plainDecimal(text);
    case 'Date/Time':
      return plainTime(text);
    case 'JSON':
      return plainJson(text);
    case 'String':
      return format === 'currency' && !isCurrency(text) ? undefined : text;
  }
}

function plainDecimal(text: string): string | undefined {
  return PLAIN_DECIMAL.test(text) ? text : parseDecimal(text);
}

function plainTime(text: string): string | undefined {
  if (!ZONED_TIME.test(text)) return undefined;
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return undefined;
  const plain = isoSeconds(time);
  // Date rolls 30 February over into March; such a text is no time.
  return text.endsWith('Z') && plain.slice(0, 19) !== text.slice(0, 19) ? undefined : plain;
}

function plainJson(text: string): string | undefined {
  const value = readJsonObject(text);
  return value && canonicalJson(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
