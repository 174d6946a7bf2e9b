import Big from 'big.js';
import { parse } from 'lossless-json';
import { ApiError } from '../../domain/errors.js';
import { plainAmount } from '../../domain/money.js';
import type { Cell, Column, RecordRow } from '../../domain/records.js';

/** A number of 16 characters or more, where a value of an array or object stands: a double may not hold it. */
const LONG_NUMBER = /([:,[]\s*)(-?(?=[\d.eE+-]{16})(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=\s*[,}\]])/g;
const LONGEST_EXACT = 16;
/** Below it, a number as text has an exponent. */
const SMALLEST_WRITTEN_OUT = 1e-6;

/**
 * Reads JSON fast, for pages of many rows. Numbers of 16 characters or more stay text with all their digits,
 * shorter ones are numbers, which hold 15 digits exactly. @throws SyntaxError.
 */
export function parseBulk(text: string): unknown {
  try {
    // What looks like a number within a string breaks that string in two, which JSON.parse always refuses.
    return JSON.parse(text.replace(LONG_NUMBER, '$1"$2"'));
  } catch {
    return parse(text, undefined, (digits) => (digits.length < LONGEST_EXACT ? Number(digits) : digits));
  }
}

/** The exact text of a value of `parseBulk`; what is absent, null or empty has none. @throws TypeError for anything else. */
export function cell(value: unknown): Cell {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  throw new TypeError('a value is neither text, number nor truth value');
}

/** The exact text of a value in a column of amounts, without commas and exponent. @throws TypeError when it is none. */
export function amountCell(value: unknown): Cell {
  // A number of `parseBulk` was short, so that its digits are exact, whatever its exponent.
  const text = typeof value === 'number' ? String(value) : cell(value);
  if (text === undefined) return undefined;
  const plain = plainAmount(text);
  if (plain === undefined) throw new TypeError('not an amount');
  return plain;
}

/** Reads a value as its column wants it. @throws TypeError. */
function cellIn({ type }: Pick<Column, 'type'>, value: unknown): Cell {
  return type === 'decimal' ? amountCell(value) : cell(value);
}

/** Only small fractions are ever written with an exponent here: their digits are few and exact. */
function plainNumber(value: number): string {
  const isExact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (!isExact) throw new TypeError(`the number ${value} is not exact`);
  const isSmall = value !== 0 && Math.abs(value) < SMALLEST_WRITTEN_OUT;
  return isSmall ? new Big(value).toFixed() : String(value);
}

/** The rows of a page in the order of the columns. @throws ApiError of kind `malformed` for anything but a list of objects of plain values. */
export function pickRows(rows: unknown, columns: readonly Column[], action: string): readonly RecordRow[] {
  if (!Array.isArray(rows)) throw malformed(action, 'the rows are not a list');
  return rows.map((row: unknown) => pickRow(row, columns, action));
}

function pickRow(row: unknown, columns: readonly Column[], action: string): RecordRow {
  if (!isObject(row)) throw malformed(action, 'a row is not an object');
  const cells: Cell[] = [];
  // A plain loop over plain lookups: it runs for every cell. No column has the name of what all objects inherit.
  try {
    for (const column of columns) cells.push(cellIn(column, row[column.name]));
  } catch (error) {
    const why = error instanceof TypeError ? error.message : 'not understood';
    throw malformed(action, `${columns[cells.length]?.name ?? ''}: ${why}`);
  }
  return cells;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(action: string, message: string): ApiError {
  return new ApiError(action, { kind: 'malformed', code: 'MalformedAnswer', message });
}
