import type { Column, RecordRow } from '../../../domain/records.js';
import { canonicalJson } from '../../../domain/focus.js';
import { cell, pickRows } from '../../_shared/bulk.js';
import { malformedRecords as malformed, type AnswerPage } from '../../_shared/record-pages.js';

/** A page whose `total` is 0 where the provider does not count. */
export interface TokenPage extends AnswerPage {
  /** Token of the next page. */
  readonly token: string | undefined;
}

/** Where an answer holds what; paths such as `Data.Items.Item`. */
export interface AnswerShape {
  /** Empty for the answer itself. */
  readonly rows: string;
  /** Whether one object lies there, which is the only row, instead of a list of rows. */
  readonly single?: boolean;
  readonly total?: string;
  readonly token?: string;
  readonly columns: readonly Column[];
  /** Fields that hold lists or objects; they become JSON text. */
  readonly nested?: readonly string[];
}

/** Reads one page. @throws ApiError of kind `malformed` when the answer has another shape. */
export function readPage(action: string, document: unknown, shape: AnswerShape): TokenPage {
  const { rows, total, token } = shape;
  return {
    rows: rowsOf(action, at(document, rows), shape),
    total: total === undefined ? 0 : countAt(action, document, total),
    token: token === undefined ? undefined : textAt(action, document, token),
    requestIds: [textAt(action, document, 'RequestId') ?? []].flat(),
  };
}

function rowsOf(
  action: string,
  found: unknown,
  { columns, nested, single }: AnswerShape,
): readonly RecordRow[] {
  const list = single === true ? [found] : listOf(action, found);
  const rows = pickRows(nested ? list.map((row) => withTexts(row, nested)) : list, columns, action);
  if (single === true && rows[0]?.every((value) => value === undefined) === true)
    throw malformed(action, 'the answer has none of the fields that are known');
  return rows;
}

function listOf(action: string, found: unknown): readonly unknown[] {
  if (!Array.isArray(found)) throw malformed(action, 'the rows are not a list');
  return found;
}

/** What is no object is left for the next step to refuse. */
function withTexts(row: unknown, nested: readonly string[]): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const texts = nested.map((name) => [name, asText((row as Readonly<Record<string, unknown>>)[name])]);
  return { ...row, ...Object.fromEntries(texts) };
}

function asText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : canonicalJson(value);
}

/** Undefined where the way leads through anything but objects. */
function at(document: unknown, path: string): unknown {
  if (path === '') return document;
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
          ? (value as Readonly<Record<string, unknown>>)[name]
          : undefined,
      document,
    );
}

/** Some of the provider's counts are texts. */
function countAt(action: string, document: unknown, path: string): number {
  const text = textAt(action, document, path) ?? '';
  if (!/^\d{1,15}$/.test(text)) throw malformed(action, `${path}: not a count`);
  return Number(text);
}

function textAt(action: string, document: unknown, path: string): string | undefined {
  try {
    return cell(at(document, path));
  } catch (error) {
    if (error instanceof TypeError) throw malformed(action, `${path}: ${error.message}`);
    throw error;
  }
}
