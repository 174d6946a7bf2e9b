import { createReadStream } from 'node:fs';
import type { ExportForm, TableLayout } from '../domain/export.js';
import type { Money } from '../domain/money.js';
import type { Cell, RecordRow } from '../domain/records.js';
import { createTally } from '../domain/tally.js';
import { placeOf } from './ledger.js';
import { readCsv } from './read-csv.js';
import { readJsonl } from './read-jsonl.js';

/** What a file really holds. */
export interface Recount {
  readonly rows: number;
  readonly totals: readonly Money[];
}

/** Reads a file row by row and adds it up again. @throws Error for a file that is not of its form and columns. */
export async function recount(path: string, layout: TableLayout, form: ExportForm): Promise<Recount> {
  const tally = createTally();
  const { columns, totals } = layout;
  const amount = totals ? placeOf(columns, totals.amount) : -1;
  const currency = totals ? placeOf(columns, totals.currency) : -1;
  let rows = 0;
  for await (const row of await readRows(path, layout, form)) {
    rows += 1;
    if (row.length !== columns.length) throw new SyntaxError(`row ${rows} has ${row.length} cells`);
    const value = row[amount];
    if (value !== undefined) tally.add(value, row[currency] ?? '');
  }
  return { rows, totals: tally.sums() };
}

async function readRows(
  path: string,
  { columns }: TableLayout,
  { format, bom }: ExportForm,
): Promise<AsyncIterable<RecordRow>> {
  if (format.endsWith('parquet')) {
    const { readParquet } = await import('./read-parquet.js');
    return readParquet(path, columns);
  }
  const chunks = createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>;
  if (format === 'jsonl') return readJsonl(chunks, columns);
  return withoutHeader(
    readCsv(chunks),
    `${bom ? '\uFEFF' : ''}${columns.map(({ name }) => name).join('\n')}`,
  );
}

async function* withoutHeader(
  rows: AsyncIterable<readonly Cell[]>,
  header: string,
): AsyncGenerator<readonly Cell[]> {
  let isFirst = true;
  for await (const row of rows) {
    if (!isFirst) yield row;
    else if (row.join('\n') !== header) throw new SyntaxError('it has other columns');
    isFirst = false;
  }
  if (isFirst) throw new SyntaxError('it has no header');
}
