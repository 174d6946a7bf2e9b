import type { ExportForm, Slice, TableLayout } from '../domain/export.js';
import { AcctcloseError, ApiError } from '../domain/errors.js';
import type { Money } from '../domain/money.js';
import type { FocusMapping, RecordRow, RecordTable } from '../domain/records.js';
import { focusSchema } from './focus/schema.js';
import { focusTable } from './focus/table.js';

const FOCUS_NAME = 'cost-and-usage';
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

/** The table in its form: the mapped table becomes FOCUS rows where FOCUS is asked for, all others stay as they are. */
export function writtenTable(table: RecordTable, form: ExportForm, mapping: FocusMapping): WrittenTable {
  const { name, dataset, columns, actions, totals } = table;
  const added = totals && { totals: { amount: totals.amount, currency: totals.currency } };
  const layout: TableLayout = { table: name, dataset, columns, actions, ...added };
  if (!isFocus(form) || mapping.table !== name) return asItIs(layout);
  const focus = focusTable(form.focusVersion, mapping);
  return {
    stem: FOCUS_NAME,
    layout: {
      ...layout,
      columns: focus.columns,
      totals: FOCUS_TOTALS,
      focus: focusSchema(form.focusVersion, mapping),
    },
    toRow: (month) => (row) => mapRow(() => focus.toRow(row, month ?? ''), table),
    closing: (month) => async (billed) => {
      const rows = (await mapping.closing?.(month ?? '', billed)) ?? [];
      return rows.map((row) => mapRow(() => focus.write(row), table));
    },
  };
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
