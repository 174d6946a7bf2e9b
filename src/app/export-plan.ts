import { AcctcloseError } from '../domain/errors.js';
import type { ExportForm, Slice } from '../domain/export.js';
import type { Dataset, RecordDesk, RecordTable } from '../domain/records.js';
import { dayOf, lastMonths } from '../domain/time.js';

/** What is to be exported. */
export interface ExportChoice {
  readonly dataset: Dataset | 'all';
  /** First and last month, YYYY-MM; what the provider still holds where they are missing. */
  readonly from?: string;
  readonly to?: string;
  readonly form: ExportForm;
  /** One table alone, for a stream that can hold no more. */
  readonly asStream: boolean;
}

export interface ExportPlan {
  readonly tables: readonly RecordTable[];
  /** In the order of time. */
  readonly months: readonly string[];
  /** The first month that can be asked for, whatever was chosen. */
  readonly firstHeld: string;
  readonly slices: readonly Slice[];
}

/** Every file that the choice asks for. @throws AcctcloseError of kind `usage`. */
export function planExport(choice: ExportChoice, desk: RecordDesk, now: Date): ExportPlan {
  const tables = chooseTables(choice, desk);
  const held = lastMonths(now, desk.monthsHeld, desk.offsetHours).toReversed();
  const months = chooseMonths(choice, held);
  const day = dayOf(now, desk.offsetHours);
  const isFinal = (table: RecordTable, month: string): boolean =>
    table.changes !== true && !desk.isOpen(month, now);
  const slices = tables.flatMap((table): readonly Slice[] =>
    table.period === 'whole'
      ? [{ table, month: undefined, state: 'snapshot', day }]
      : months.map((month) =>
          isFinal(table, month) ? { table, month, state: 'final' } : { table, month, state: 'open', day },
        ),
  );
  return { tables, months, firstHeld: held[0] ?? '', slices };
}

function chooseTables({ dataset, form, asStream }: ExportChoice, desk: RecordDesk): readonly RecordTable[] {
  const tables = desk.tables.filter((table) => dataset === 'all' || table.dataset === dataset);
  const isFocus = form.format.startsWith('focus-');
  if (isFocus && !tables.some(({ name }) => name === desk.focus.table)) {
    throw usage(`FOCUS has no form for ${dataset}.`, ['Take --format csv, jsonl or parquet.']);
  }
  if (!asStream) return tables;
  const main =
    tables.find(({ name }) => name === (isFocus ? desk.focus.table : desk.reconciled)) ?? tables[0];
  if (!main)
    throw usage(`The provider's API gives no ${dataset}.`, [
      'Export into a folder: its manifest names the console page.',
    ]);
  return [main];
}

/** @param held every month that can be asked for, in the order of time. */
function chooseMonths({ from, to }: ExportChoice, held: readonly string[]): readonly string[] {
  const [first = '', last = ''] = [held[0], held.at(-1)];
  const [begin, end] = [from ?? first, to ?? last];
  if (begin > end)
    throw usage(`--from ${begin} comes after --to ${end}.`, ['Give the earlier month to --from.']);
  const outside = [begin, end].find((month) => month < first || month > last);
  if (outside !== undefined) {
    throw usage(`${outside} cannot be exported: acctclose asks for the months from ${first} to ${last}.`, [
      outside < first
        ? `Leave --from out, or give a month from ${first} on; look older records up in the console.`
        : `Leave --to out, or give a month up to ${last}.`,
    ]);
  }
  return held.filter((month) => month >= begin && month <= end);
}

function usage(message: string, tryThis: readonly string[]): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'usage', tryThis });
}
