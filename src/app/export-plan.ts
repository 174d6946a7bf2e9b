import { AcctcloseError } from '../domain/errors.js';
import type { ExportForm, Slice } from '../domain/export.js';
import type { Dataset, RecordDesk, RecordTable } from '../domain/records.js';
import { lastMonths } from '../domain/time.js';

/** What is to be exported. */
export interface ExportChoice {
  readonly dataset: Dataset | 'all';
  /** First and last month, YYYY-MM; what the provider still holds where they are missing. */
  readonly from?: string;
  readonly to?: string;
  readonly form: ExportForm;
  /** Only the main table of the dataset, for a stream that can hold no more. */
  readonly mainOnly: boolean;
}

export interface ExportPlan {
  readonly tables: readonly RecordTable[];
  /** In the order of time. */
  readonly months: readonly string[];
  readonly slices: readonly Slice[];
}

/** Every file that the choice asks for. @throws AcctcloseError of kind `usage`. */
export function planExport(choice: ExportChoice, desk: RecordDesk, now: Date): ExportPlan {
  const tables = chooseTables(choice, desk);
  const months = chooseMonths(choice, desk, now);
  const slices = tables.flatMap((table): readonly Slice[] =>
    table.period === 'whole'
      ? [{ table, month: undefined, state: 'snapshot' }]
      : months.map((month) => ({ table, month, state: desk.isOpen(month, now) ? 'open' : 'final' })),
  );
  return { tables, months, slices };
}

function chooseTables({ dataset, form, mainOnly }: ExportChoice, desk: RecordDesk): readonly RecordTable[] {
  const tables = desk.tables.filter((table) => dataset === 'all' || table.dataset === dataset);
  const isFocus = form.format.startsWith('focus-');
  if (isFocus && !tables.some(({ name }) => name === desk.focus.table)) {
    throw usage(`FOCUS has no form for ${dataset}.`, ['Take --format csv, jsonl or parquet.']);
  }
  if (!mainOnly) return tables;
  const main =
    tables.find(({ name }) => name === (isFocus ? desk.focus.table : desk.reconciled)) ?? tables[0];
  if (!main)
    throw usage(`The provider's API gives no ${dataset}.`, [
      'Export into a folder: its manifest names the console page.',
    ]);
  return [main];
}

function chooseMonths({ from, to }: ExportChoice, desk: RecordDesk, now: Date): readonly string[] {
  const held = lastMonths(now, desk.monthsHeld, desk.offsetHours).toReversed();
  const [first = '', last = ''] = [held[0], held.at(-1)];
  const [begin, end] = [from ?? first, to ?? last];
  if (begin > end) throw usage(`--from ${begin} comes after --to ${end}.`, []);
  const outside = [begin, end].find((month) => month < first || month > last);
  if (outside !== undefined) {
    throw usage(`The provider holds no records of ${outside}.`, [`Choose months from ${first} to ${last}.`]);
  }
  return held.filter((month) => month >= begin && month <= end);
}

function usage(message: string, tryThis: readonly string[]): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'usage', tryThis });
}
