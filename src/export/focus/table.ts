import type { Cell, Column, ColumnType, FocusMapping, FocusRow, RecordRow } from '../../domain/records.js';
import { AcctcloseError } from '../../domain/errors.js';
import type { FocusColumn, FocusType } from './columns.js';
import { normalize } from './formats.js';
import type { FocusVersion } from '../../domain/export.js';
import { columnsOf, MAPPED_NAMES, sourcesOf } from './versions.js';

/** A table of FOCUS Cost and Usage as it is written. */
export interface FocusTable {
  readonly version: FocusVersion;
  readonly columns: readonly Column[];
  /** @throws AcctcloseError `focus-row` for a row that FOCUS cannot hold. */
  toRow(row: RecordRow, month: string): Cell[];
  /** Writes a row that is mapped already. @throws AcctcloseError likewise. */
  write(mapped: FocusRow): Cell[];
}

const CELL_TYPES: Readonly<Record<FocusType, ColumnType>> = {
  String: 'text',
  Decimal: 'decimal',
  'Date/Time': 'time',
  JSON: 'text',
};

/**
 * The table of a mapping. A mapping fills columns by their names in 1.4 and knows no versions; what mappings
 * need of months, tags, categories and prices lies in src/domain/focus.ts.
 * @throws Error for a mapping that names what is no column, or leaves out what every row must have.
 */
export function focusTable(version: FocusVersion, mapping: FocusMapping): FocusTable {
  const columns = switchedOn(version, mapping);
  const cells = columns.map((column) => cellOf(version, column));
  const known = new Set([...Object.keys(mapping.origins), ...mapping.ownColumns]);
  const write = (mapped: FocusRow): Cell[] => {
    refuseStrays(mapped, known);
    return [...cells.map((cell) => cell(mapped)), ...mapping.ownColumns.map((name) => textOf(mapped, name))];
  };
  return {
    version,
    columns: [
      ...columns.map(({ id, type }) => ({ name: id, type: CELL_TYPES[type] })),
      ...mapping.ownColumns.map((name) => ({ name, type: 'text' as const })),
    ],
    toRow: (row, month) => write(mapping.map(row, month)),
    write,
  };
}

/** The mandatory columns, and what else the mapping fills. @throws Error, see {@link focusTable}. */
export function switchedOn(
  version: FocusVersion,
  { origins, ownColumns }: FocusMapping,
): readonly FocusColumn[] {
  const isFilled = ({ id }: FocusColumn): boolean =>
    sourcesOf(version, id).some((name) => Object.hasOwn(origins, name));
  for (const name of Object.keys(origins)) {
    if (!MAPPED_NAMES.has(name) && !ownColumns.includes(name))
      throw new Error(`${name} is no column of FOCUS`);
  }
  for (const name of ownColumns) {
    if (!name.startsWith('x_')) throw new Error(`own column ${name} must begin with x_`);
  }
  const columns = columnsOf(version).filter((column) => column.level === 'M' || isFilled(column));
  const missing = columns.find((column) => !column.nullable && !isFilled(column));
  if (missing) throw new Error(`the mapping must fill ${missing.id}`);
  return columns;
}

/** Reads one column off a mapped row, in its written form. */
function cellOf(version: FocusVersion, column: FocusColumn): (row: FocusRow) => Cell {
  const sources = sourcesOf(version, column.id);
  const write = rememberLast((text) => normalize(column, text));
  return (row) => {
    const text = firstText(row, sources);
    if (text === undefined) {
      if (column.nullable) return undefined;
      throw unwritable(column.id, 'has no value');
    }
    const written = write(text);
    if (written === undefined)
      throw unwritable(
        column.id,
        column.format === 'currency' ? 'is no currency code' : `is not of type ${column.type}`,
      );
    return written;
  };
}

/** Neighbouring rows mostly share periods, currency and tags: each value is worked out once. */
function rememberLast(write: (text: string) => Cell): (text: string) => Cell {
  let last: { readonly text: string; readonly written: Cell } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, written: write(text) };
    return last.written;
  };
}

function firstText(row: FocusRow, names: readonly string[]): Cell {
  for (const name of names) {
    const text = textOf(row, name);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** FOCUS knows null only: an empty text is no value. */
function textOf(row: FocusRow, name: string): Cell {
  const text = row[name];
  return text === null || text === '' ? undefined : text;
}

/** A value that no column takes would be lost without a word. */
function refuseStrays(row: FocusRow, known: ReadonlySet<string>): void {
  for (const name in row) {
    if (!known.has(name) && textOf(row, name) !== undefined) throw unwritable(name, 'is not declared');
  }
}

function unwritable(column: string, why: string): AcctcloseError {
  return new AcctcloseError('unexpected', `Cannot write a bill line as FOCUS: ${column} ${why}.`, {
    code: 'focus-row',
    tryThis: ['Export the same months with --format csv, which keeps the lines as they are.'],
  });
}
