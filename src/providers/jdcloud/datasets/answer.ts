import { canonicalJson } from '../../../domain/focus.js';
import type { Cell, Column, RecordRow } from '../../../domain/records.js';
import { cell, pickRows } from '../../_shared/bulk.js';
import { malformedRecords as malformed, type AnswerPage } from '../../_shared/record-pages.js';

/** Where an answer holds what; paths such as `result.pagination.numberRecords`. */
export interface AnswerShape {
  /** A list of rows, or one object that is the only row. */
  readonly rows: string;
  /** Absent where there are no pages. */
  readonly total?: string;
  readonly columns: readonly Column[];
  /** Fields that hold lists or objects; they become JSON text. */
  readonly nested?: readonly string[];
  /** Values of columns that no field of the answer fills. */
  readonly constants?: Readonly<Record<string, string>>;
}

const WHOLE = /^\d{1,15}(?:\.0+)?$/;

/** Reads one page. @throws ApiError of kind `malformed` when the answer has another shape. */
export function readPage(action: string, document: unknown, shape: AnswerShape): AnswerPage {
  const found = listOf(action, document, shape);
  const { total } = shape;
  return {
    rows: finishRows(action, pickRows(withTexts(found, shape.nested), shape.columns, action), shape),
    total: total === undefined ? found.length : countAt(action, document, total),
    requestIds: [textAt(action, document, 'requestId') ?? []].flat(),
  };
}

/** An empty list may be `null` or missing; its total says whether it really is empty. */
function listOf(action: string, document: unknown, { rows, total }: AnswerShape): readonly unknown[] {
  const found = at(document, rows);
  if (total === undefined) return [found];
  if (Array.isArray(found)) return found;
  if (found === undefined || found === null) return [];
  throw malformed(action, `${rows}: not a list`);
}

/** What is no object is left for the next step to refuse; most rows have none of these fields filled. */
function withTexts(rows: readonly unknown[], nested: readonly string[] = []): readonly unknown[] {
  if (nested.length === 0) return rows;
  return rows.map((row) => {
    if (typeof row !== 'object' || row === null) return row;
    const fields = row as Readonly<Record<string, unknown>>;
    const filled = nested.filter((name) => typeof fields[name] === 'object' && fields[name] !== null);
    if (filled.length === 0) return row;
    return { ...fields, ...Object.fromEntries(filled.map((name) => [name, canonicalJson(fields[name])])) };
  });
}

/** Fills in what the answer leaves open. */
function finishRows(
  action: string,
  rows: readonly RecordRow[],
  { columns, constants = {} }: AnswerShape,
): readonly RecordRow[] {
  const fixed = columns.map(({ name }) => (Object.hasOwn(constants, name) ? constants[name] : undefined));
  return rows.map((row) => {
    // What has none of the fields is something else, and would pass for an empty row.
    if (row.every((value) => value === undefined)) throw malformed(action, 'a row has no known field');
    return row.map((value, place) => value ?? fixed[place]);
  });
}

/** Undefined where the way leads through anything but objects. */
function at(document: unknown, path: string): unknown {
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

function countAt(action: string, document: unknown, path: string): number {
  const text = textAt(action, document, path) ?? '';
  if (!WHOLE.test(text)) throw malformed(action, `${path}: not a count`);
  return Number(text);
}

function textAt(action: string, document: unknown, path: string): Cell {
  try {
    return cell(at(document, path));
  } catch (error) {
    if (error instanceof TypeError) throw malformed(action, `${path}: ${error.message}`);
    throw error;
  }
}
