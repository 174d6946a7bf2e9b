import type {
  Cell,
  Column,
  Dataset,
  ReadRequest,
  RecordPage,
  RecordRow,
  RecordTable,
} from '../../../domain/records.js';
import { readRecordPages, type AnswerPage, type AskedPage } from '../../_shared/record-pages.js';
import type { Action } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import { asAnswer, countOf, listOf, readRow, requestIdsOf, type Answer } from './answer.js';
import { ownCells, type OwnColumn } from './own-columns.js';

/** What the tables read from. */
export interface Source {
  readonly client: Client;
  /** The provider's time. */
  readonly now: () => Date;
}

/** How a list is asked for page by page. */
export interface Paging {
  /** Member that counts the rows in all. */
  readonly total: string;
  readonly ask: (page: AskedPage) => Parameters;
}

/** A table that one action gives. */
export interface Listing {
  readonly name: string;
  readonly dataset: Dataset;
  readonly action: Action;
  readonly period: RecordTable['period'];
  readonly changes?: RecordTable['changes'];
  /** The fields of the provider. */
  readonly fields: readonly Column[];
  /** Columns of ours behind them. */
  readonly own?: readonly OwnColumn[];
  readonly totals?: RecordTable['totals'];
  /** Member that holds the rows; absent where the answer itself is the only row. */
  readonly rows?: string;
  /** Fields that hold lists or objects. */
  readonly nested?: readonly string[];
  /** Absent where the action gives all at once. */
  readonly paging?: Paging;
  /** Parameters beside those of the page. */
  readonly ask?: (month: string, source: Source) => Parameters;
  /** @throws ApiError when the answer says that it is not to be used. */
  readonly inspect?: (answer: Answer) => void;
  /** Narrows what was asked for too widely. */
  readonly refine?: (page: RecordPage, month: string) => RecordPage;
}

/** Makes the table of a listing. */
export function tableOf(listing: Listing, source: Source): RecordTable {
  const { name, dataset, period, changes = false, action, fields, own = [], totals, refine } = listing;
  return {
    name,
    dataset,
    period,
    columns: [...fields, ...own.map(({ column }) => column)],
    actions: [action.id],
    changes,
    ...(totals ? { totals } : {}),
    async *read(request) {
      for await (const page of pagesOf(listing, source, request))
        yield refine ? refine(page, request.month ?? '') : page;
    },
  };
}

function pagesOf(
  listing: Listing,
  source: Source,
  { month = '', cursor }: ReadRequest,
): AsyncIterable<RecordPage> {
  const { action, paging } = listing;
  // Once for all pages: a window that ends now must not move between two of them.
  const asked = listing.ask?.(month, source) ?? {};
  const call = async (page: Parameters): Promise<Answer> =>
    asAnswer(action.id, await source.client.callBulk(action, { ...asked, ...page }));
  if (!paging) return readAtOnce(listing, source, () => call({}));
  const ask = async (page: AskedPage): Promise<AnswerPage> => {
    const answer = await call(paging.ask(page));
    return {
      rows: rowsOf(listing, source, answer),
      total: countOf(action.id, answer, paging.total),
      requestIds: requestIdsOf(action.id, answer),
    };
  };
  return readRecordPages({ action: action.id, cursor, ask });
}

async function* readAtOnce(
  listing: Listing,
  source: Source,
  call: () => Promise<Answer>,
): AsyncGenerator<RecordPage> {
  const answer = await call();
  listing.inspect?.(answer);
  const rows = rowsOf(listing, source, answer);
  yield { rows, next: undefined, requestIds: requestIdsOf(listing.action.id, answer) };
}

function rowsOf(
  { action, fields, own = [], rows, nested }: Listing,
  { client }: Source,
  answer: Answer,
): readonly RecordRow[] {
  const texts = new Set(nested);
  const list = rows === undefined ? [answer] : listOf(action.id, answer[rows]);
  const found = list.map((row) => readRow(action.id, row, fields, texts));
  if (own.length === 0) return found;
  const places = new Map(fields.map(({ name }, place) => [name, place]));
  return found.map((row) => {
    const field = (name: string): Cell => row[places.get(name) ?? -1];
    return [...row, ...ownCells(own, { field, site: client.site, answer })];
  });
}
