import { stringify } from 'csv-stringify/sync';
import { neutralizeFormula } from '../../domain/formula.js';
import { sanitize } from '../sanitize.js';

/** One row by column name; a column that is missing is empty. */
export type CsvRow = Readonly<Record<string, string | undefined>>;

/** Rows as CSV with a header, without a final line end. Cells are one line each and never start a formula. */
export function toCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  const records = rows.map((row) => columns.map((column) => neutralize(row[column] ?? '')));
  return stringify([columns, ...records]).replace(/\n$/, '');
}

/** Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers. */
export function neutralize(text: string): string {
  return sanitize(neutralizeFormula(text));
}
