import type { Cell, Column, RecordRow } from '../../../domain/records.js';
import { canonicalJson } from '../../../domain/focus.js';
import { ApiError } from '../../../domain/errors.js';
import { plainAmount } from '../../../domain/money.js';
import { cell } from '../../_shared/bulk.js';
import { malformedRecords } from '../../_shared/record-pages.js';

/** The members of an answer, yet to be checked. */
export type Answer = Readonly<Record<string, unknown>>;

/** The provider's sign for an amount that it does not state. */
const UNSTATED = '-';
const EMPTY_LIST = '[]';

/** @throws ApiError of kind `malformed` when the answer is no object. */
export function asAnswer(action: string, value: unknown): Answer {
  if (isObject(value)) return value;
  throw malformedRecords(action, 'the answer is not an object');
}

/** @throws ApiError of kind `malformed` for anything but a list; one that is null has no rows. */
export function listOf(action: string, value: unknown): readonly unknown[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value;
  throw malformedRecords(action, 'the rows are not a list');
}

/**
 * Reads a row into the order of the columns; lists and objects in the `nested` fields become JSON text.
 * @throws ApiError of kind `malformed` for anything but an object of plain values.
 */
export function readRow(
  action: string,
  row: unknown,
  columns: readonly Column[],
  nested: ReadonlySet<string>,
): RecordRow {
  if (!isObject(row)) throw malformedRecords(action, 'a row is not an object');
  return columns.map(({ name, type }) => {
    const value = row[name];
    if (nested.has(name)) return asJson(value);
    const text = typeof value === 'string' && value !== '' ? value : plain(action, name, value);
    return type === 'decimal' && text !== undefined ? amount(action, name, text) : text;
  });
}

/** @throws ApiError of kind `malformed` when the member is no whole number. */
export function countOf(action: string, answer: Answer, name: string): number {
  const text = plain(action, name, answer[name]) ?? '';
  if (!/^\d{1,15}$/.test(text)) throw malformedRecords(action, `${name}: not a count`);
  return Number(text);
}

export function requestIdsOf(action: string, answer: Answer): readonly string[] {
  const id = plain(action, 'RequestId', answer['RequestId']);
  return id === undefined ? [] : [id];
}

/** The text of a plain value. @throws ApiError of kind `malformed` for lists, objects and inexact numbers. */
export function plain(action: string, name: string, value: unknown): Cell {
  try {
    return cell(value);
  } catch (error) {
    if (error instanceof TypeError) throw malformedRecords(action, `${name}: ${error.message}`);
    throw error;
  }
}

/** The answer was understood, and says that the records are not ready. */
export function notReady(action: string, word: string): ApiError {
  return new ApiError(action, {
    kind: 'incomplete',
    code: word,
    message: 'the records are still being prepared',
  });
}

function asJson(value: unknown): Cell {
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) && value.length === 0 ? EMPTY_LIST : canonicalJson(value);
}

function amount(action: string, name: string, text: string): Cell {
  if (text === UNSTATED) return undefined;
  const plain = plainAmount(text);
  if (plain === undefined) throw malformedRecords(action, `${name}: not an amount`);
  return plain;
}

function isObject(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
