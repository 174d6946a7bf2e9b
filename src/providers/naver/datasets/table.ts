import type {
  Column,
  Dataset,
  ReadRequest,
  RecordPage,
  RecordRow,
  RecordTable,
} from '../../../domain/records.js';
import { readRecordPages, type AnswerPage, type AskedPage } from '../../_shared/record-pages.js';
import type { Action } from '../actions.js';
import { compactMonth } from '../calendar.js';
import type { Client } from '../client.js';
import { malformed, readPage } from './answer.js';
import { CURRENCY, text } from './columns.js';
import { createRowReader, type RowReader, type RowShape } from './row-reader.js';

const PAGE = 1000;
const MONTH_FIELD = 'demandMonth';

/** What the tables read from. */
export interface Source {
  readonly client: Client;
  /** The provider's time. */
  readonly now: () => Date;
}

/** One of the lists that make up a table. */
export interface Part {
  /** Names it in cursors, so it must not depend on the day: no slash in it. */
  readonly key: string;
  readonly query: Readonly<Record<string, string>>;
}

/** A table that one action gives. */
export interface Listing extends RowShape {
  readonly name: string;
  readonly dataset: Dataset;
  readonly action: Action;
  readonly period: RecordTable['period'];
  readonly totals?: RecordTable['totals'];
  /** The lists that are read one after another; absent where one without parameters is all. */
  readonly parts?: (month: string, now: Date) => readonly Part[];
  /** What another call adds to every row of a month. */
  readonly joined?: Joined;
}

export interface Joined {
  readonly action: Action;
  readonly columns: readonly Column[];
  readonly read: (client: Client, month: string) => Promise<RecordRow>;
}

const WHOLE: readonly Part[] = [{ key: 'all', query: {} }];

/** Makes the table of a listing. */
export function tableOf(listing: Listing, source: Source): RecordTable {
  const { name, dataset, period, fields, currency, action, totals, joined } = listing;
  const readRow = createRowReader(listing);
  return {
    name,
    dataset,
    period,
    columns: [...fields, ...(currency === undefined ? [] : text(CURRENCY)), ...(joined?.columns ?? [])],
    actions: [action.id, ...(joined ? [joined.action.id] : [])],
    ...(totals ? { totals } : {}),
    read: (request) => readParts({ listing, source, readRow }, request),
  };
}

interface Reading {
  readonly listing: Listing;
  readonly source: Source;
  readonly readRow: RowReader;
}

async function* readParts(reading: Reading, { month = '', cursor }: ReadRequest): AsyncGenerator<RecordPage> {
  const { listing, source } = reading;
  const { action, joined } = listing;
  const parts = partsFrom(cursor, listing, listing.parts?.(month, source.now()) ?? WHOLE);
  const extra = (await joined?.read(source.client, month)) ?? [];
  for (const [turn, { key, query, place }] of parts.entries()) {
    const following = parts[turn + 1];
    const after = following && `${following.key}/`;
    const ask = ({ number }: AskedPage): Promise<AnswerPage> =>
      readNumbered(reading, month, { ...query, pageNo: number });
    for await (const page of readRecordPages({ action: action.id, cursor: place, ask })) {
      const rows = extra.length === 0 ? page.rows : page.rows.map((row) => [...row, ...extra]);
      yield { ...page, rows, next: page.next === undefined ? after : `${key}/${page.next}` };
    }
  }
}

/** A cursor is the key of a part, a slash, and the place within that part. */
function partsFrom(
  cursor: string | undefined,
  { action }: Listing,
  parts: readonly Part[],
): readonly (Part & { readonly place?: string | undefined })[] {
  if (cursor === undefined) return parts;
  const [, begin, place] = /^([^/]*)\/(.*)$/s.exec(cursor) ?? [];
  const first = parts.findIndex(({ key }) => key === begin);
  if (first < 0) throw malformed(action, 'the cursor is none of this table');
  return parts.slice(first).map((part, turn) => (turn === 0 && place !== '' ? { ...part, place } : part));
}

async function readNumbered(
  { listing, source, readRow }: Reading,
  month: string,
  query: Readonly<Record<string, string | number>>,
): Promise<AnswerPage> {
  const { action, period, fields } = listing;
  const document = await source.client.callBulk(action, { query: { ...query, pageSize: PAGE } });
  const page = readPage(action, document, readRow);
  const place = fields.findIndex(({ name }) => name === MONTH_FIELD);
  if (period === 'month' && page.rows.some((row) => row[place] !== compactMonth(month)))
    throw malformed(action, `${MONTH_FIELD}: not the month that was asked for`);
  return page;
}

/** The parameters for one month of the cost services. */
export function oneMonth(month: string): readonly Part[] {
  const compact = compactMonth(month);
  return [{ key: compact, query: { startMonth: compact, endMonth: compact } }];
}
