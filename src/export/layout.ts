import type { ExportForm, Slice, TableLayout } from '../domain/export.js';
import { AcctcloseError, ApiError } from '../domain/errors.js';
import type { Money } from '../domain/money.js';
import type { FocusMapping, RecordRow, RecordTable } from '../domain/records.js';
import { focusSchema, type FocusColumnSchema } from './focus/schema.js';
import { focusTable } from './focus/table.js';
import { EXACT_VALUES } from './parquet-schema.js';

const FOCUS_NAME = 'cost-and-usage';
const EXACT_SCHEMA: FocusColumnSchema = {
  name: EXACT_VALUES.name,
  type: 'JSON',
  nullable: true,
  origin: 'observed',
};
const FOCUS_TOTALS = { amount: 'BilledCost', currency: 'BillingCurrency' };

/** How a table is written in one form. */
export interface WrittenTable {
  readonly layout: TableLayout;
  /** Stem of its files. */
  readonly stem: string;
  /** @throws ApiError of kind `malformed` for a row that the form cannot hold. */
  readonly toRow: (month: string | undefined) => (row: RecordRow) => RecordRow;
  readonly closing: (month: string | undefined) => Closing;
}

/** The rows behind the last one, by what the rows before them add up to. @throws ApiError. */
export type Closing = (billed: readonly Money[]) => Promise<readonly RecordRow[]>;

/** Whether a form writes FOCUS rows. */
function isFocus({ format }: Pick<ExportForm, 'format'>): boolean {
  return format.startsWith('focus-');
}

function isParquet({ format }: Pick<ExportForm, 'format'>): boolean {
  return format.endsWith('parquet');
}

/** The table in its form: the mapped table becomes FOCUS rows where FOCUS is asked for, all others stay as they are. */
export function writtenTable(table: RecordTable, form: ExportForm, mapping: FocusMapping): WrittenTable {
  const { name, dataset, columns, actions, totals } = table;
  const added = totals && { totals: { amount: totals.amount, currency: totals.currency } };
  const layout: TableLayout = { table: name, dataset, columns, actions, ...added };
  if (!isFocus(form) || mapping.table !== name) return asItIs(withExactValues(layout, form));
  const focus = focusTable(form.focusVersion, mapping);
  const schema = focusSchema(form.focusVersion, mapping, isParquet(form) ? [EXACT_SCHEMA] : []);
  return {
    stem: FOCUS_NAME,
    layout: withExactValues({ ...layout, columns: focus.columns, totals: FOCUS_TOTALS, focus: schema }, form),
    toRow: (month) => (row) => mapRow(() => focus.toRow(row, month ?? ''), table),
    closing: (month) => async (billed) => {
      const rows = (await mapping.closing?.(month ?? '', billed)) ?? [];
      return rows.map((row) => mapRow(() => focus.write(row), table));
    },
  };
}

/** In Parquet, numbers that a column cannot hold to the last digit have a column of their own. */
function withExactValues(layout: TableLayout, form: ExportForm): TableLayout {
  return isParquet(form) ? { ...layout, columns: [...layout.columns, EXACT_VALUES] } : layout;
}

function asItIs(layout: TableLayout): WrittenTable {
  return { layout, stem: layout.table, toRow: () => (row) => row, closing: () => () => Promise.resolve([]) };
}

/** One row that cannot be mapped costs its own file, not the export. */
function mapRow(map: () => RecordRow, { actions: [action = ''] }: RecordTable): RecordRow {
  try {
    return map();
  } catch (error) {
    if (!(error instanceof AcctcloseError)) throw error;
    throw new ApiError(action, { kind: 'malformed', code: error.code, message: error.message });
  }
}

/** `bill-lines-2026-10.csv` */
export function fileName(
  { stem }: Pick<WrittenTable, 'stem'>,
  { month }: Pick<Slice, 'month'>,
  { format }: ExportForm,
): string {
  const ending = format.replace(/^focus-/, '');
  return `${[stem, ...(month === undefined ? [] : [month])].join('-')}.${ending}`;
}
