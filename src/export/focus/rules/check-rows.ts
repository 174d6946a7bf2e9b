import type { FocusRow, RecordRow } from '../../../domain/records.js';
import type { FocusTable } from '../table.js';
import type { FocusVersion } from '../../../domain/export.js';
import { FOCUS_RULES } from './index.js';

/** A row that breaks a rule. */
export interface FocusViolation {
  readonly rule: string;
  /** The rule as a sentence. */
  readonly describe: string;
  /** Index of the row, from 0. */
  readonly row: number;
}

/** Holds written rows against every rule of a version. @throws RangeError for a row that does not fit the table. */
export function checkRows(
  version: FocusVersion,
  table: Pick<FocusTable, 'columns'>,
  rows: readonly RecordRow[],
): readonly FocusViolation[] {
  const rules = FOCUS_RULES.filter((rule) => rule.versions.includes(version));
  return rows.flatMap((cells, row) => {
    const named = nameCells(table, cells);
    return rules
      .filter((rule) => rule.applies(named) && !rule.holds(named))
      .map(({ id, describe }) => ({ rule: id, describe, row }));
  });
}

/** A written row by the names of its columns, in their order. */
function nameCells({ columns }: Pick<FocusTable, 'columns'>, cells: RecordRow): FocusRow {
  if (cells.length !== columns.length) {
    throw new RangeError(`row of ${cells.length} cells in a table of ${columns.length} columns`);
  }
  return Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null]));
}
