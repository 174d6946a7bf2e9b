import type { FileFacts, TableLayout } from '../domain/export.js';
import { briefly } from '../domain/briefly.js';
import { ApiError } from '../domain/errors.js';
import type { Column, RecordPage, RecordRow, RecordTable } from '../domain/records.js';
import { createTally, type Tally } from '../domain/tally.js';

/** What has gone into a file so far. */
export interface Ledger {
  /** Takes a page in, its rows as they came and as they are written. @throws ApiError of kind `malformed` for an amount that is none. */
  enter(page: RecordPage, written: readonly RecordRow[]): void;
  /** Takes in written rows that no line stands behind. */
  close(written: readonly RecordRow[]): void;
  state(): Pick<FileFacts, 'rows' | 'totals' | 'lines' | 'requestIds'>;
}

type LedgerState = ReturnType<Ledger['state']>;

/** Whatever is longer is none; the check costs one look at each sum and none at a row. */
const LONGEST_CURRENCY = 64;

const NOTHING: LedgerState = { rows: 0, totals: [], lines: [], requestIds: [] };

/** Counts rows and adds up amounts, begun where an earlier run stopped. */
export function createLedger(table: RecordTable, layout: TableLayout, begun: LedgerState = NOTHING): Ledger {
  const isMapped = layout.focus !== undefined;
  const lines = createColumnTally(table, table, begun.lines);
  const totals = createColumnTally(table, layout, begun.totals);
  let { rows } = begun;
  let [first, last] = begun.requestIds;
  return {
    enter({ rows: source, requestIds }, written) {
      rows += written.length;
      lines.enter(source);
      if (isMapped) totals.enter(written);
      first ??= briefly(requestIds[0]);
      last = briefly(requestIds.at(-1)) ?? last;
    },
    close(written) {
      rows += written.length;
      totals.enter(written);
    },
    state: () => ({
      rows,
      lines: lines.sums(),
      totals: isMapped ? totals.sums() : lines.sums(),
      requestIds: [first, last].filter((id) => id !== undefined),
    }),
  };
}

interface ColumnTally {
  enter(rows: readonly RecordRow[]): void;
  readonly sums: Tally['sums'];
}

function createColumnTally(
  table: RecordTable,
  { columns, totals }: Pick<RecordTable, 'columns' | 'totals'>,
  begun: LedgerState['totals'],
): ColumnTally {
  const tally = createTally(begun);
  const amount = totals ? placeOf(columns, totals.amount) : -1;
  const currency = totals ? placeOf(columns, totals.currency) : -1;
  return {
    enter(rows) {
      if (amount < 0) return;
      for (const row of rows) {
        const value = row[amount];
        if (value === undefined && totals?.always !== true) continue;
        try {
          tally.add(value ?? noAmount(totals?.amount), row[currency] ?? noCurrency(value));
        } catch (error) {
          throw malformed(table, error);
        }
      }
    },
    sums() {
      const sums = tally.sums();
      if (sums.some((sum) => sum.currency.length > LONGEST_CURRENCY))
        throw malformed(table, new TypeError('a currency is too long to be one'));
      return sums;
    },
  };
}

/** No amount is added up in a currency that was guessed. */
function noCurrency(value = ''): never {
  throw new TypeError(`${value} has no currency`);
}

/** What a row costs is never taken for nothing because it is not said. */
function noAmount(column = ''): never {
  throw new TypeError(`${column}: is missing`);
}

/** @throws Error when the table adds up a column that it does not have: a defect of ours. */
export function placeOf(columns: readonly Column[], name: string): number {
  const place = columns.findIndex((column) => column.name === name);
  if (place < 0) throw new Error(`there is no column ${name}`);
  return place;
}

function malformed({ actions: [action = ''] }: RecordTable, error: unknown): ApiError {
  const message = error instanceof Error ? error.message : String(error);
  return new ApiError(action, { kind: 'malformed', code: 'MalformedAnswer', message });
}
