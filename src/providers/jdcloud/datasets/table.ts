import { ApiError } from '../../../domain/errors.js';
import type { Dataset, ReadRequest, RecordPage, RecordTable } from '../../../domain/records.js';
import { malformedRecords, readRecordPages, type AnswerPage } from '../../_shared/record-pages.js';
import type { Action } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import { readPage, type AnswerShape } from './answer.js';

/** What the tables read from. */
export interface Source {
  readonly client: Client;
  /** Shows whether spans of orders were understood. @throws ApiError of kind `incomplete` when they were not. */
  readonly proveOrderSpans: () => Promise<unknown>;
}

/** Which page of which list is asked for. */
export interface Asked {
  /** From 1 on. */
  readonly page: number;
  /** Rows on a page. */
  readonly size: number;
  /** Billing month; empty for a table that has no months. */
  readonly month: string;
  /** One of the listing's parts; empty where it has none. */
  readonly part: string;
}

/** A table that one action gives. */
export interface Listing extends AnswerShape {
  readonly name: string;
  readonly dataset: Dataset;
  readonly action: Action;
  readonly period: RecordTable['period'];
  readonly changes?: RecordTable['changes'];
  readonly totals?: RecordTable['totals'];
  readonly ask: (asked: Asked) => Parameters;
  /** Rows on a page, with what to try where so many are refused; absent where the action gives all at once. */
  readonly pageSizes?: readonly number[];
  /** Lists that follow one another in the table, such as those of the regions. */
  readonly parts?: readonly string[];
  /** Narrows what was asked for too widely. */
  readonly refine?: (page: RecordPage, month: string) => RecordPage;
  /** What must hold before the list can be believed. */
  readonly prove?: (source: Source) => Promise<unknown>;
}

/** Makes the table of a listing. */
export function tableOf(listing: Listing, source: Source): RecordTable {
  const { name, dataset, period, changes = false, columns, action, totals, refine, prove } = listing;
  return {
    name,
    dataset,
    period,
    columns,
    actions: [action.id],
    changes,
    ...(totals ? { totals } : {}),
    async *read(request) {
      await prove?.(source);
      for await (const page of readParts(listing, source, request))
        yield refine ? refine(page, request.month ?? '') : page;
    },
  };
}

/** The parts one after the other; a cursor is the place of the part and the cursor within it. */
async function* readParts(
  listing: Listing,
  source: Source,
  { month = '', cursor = '0:' }: ReadRequest,
): AsyncGenerator<RecordPage> {
  const { action, parts = [''] } = listing;
  let [place, within] = parseCursor(action, cursor, parts.length);
  for (const part of parts.slice(place)) {
    const following = place + 1 < parts.length ? `${place + 1}:` : undefined;
    for await (const page of pagesOf(listing, source, { month, part, cursor: within }))
      yield { ...page, next: page.next === undefined ? following : `${place}:${page.next}` };
    place += 1;
    within = undefined;
  }
}

function parseCursor(
  { id }: Action,
  cursor: string,
  parts: number,
): [place: number, within: string | undefined] {
  const [, place = '', within = ''] = /^(\d{1,3}):(.*)$/.exec(cursor) ?? [];
  if (place === '' || Number(place) >= parts) throw malformedRecords(id, 'the cursor is none of this list');
  return [Number(place), within === '' ? undefined : within];
}

function pagesOf(
  listing: Listing,
  { client }: Source,
  { cursor, ...of }: Pick<Asked, 'month' | 'part'> & { readonly cursor: string | undefined },
): AsyncIterable<RecordPage> {
  const { action, pageSizes } = listing;
  const call = async (asked: Pick<Asked, 'page' | 'size'>): Promise<AnswerPage> =>
    readPage(action.id, await client.callBulk(action, listing.ask({ ...of, ...asked })), listing);
  if (!pageSizes) return readAtOnce(() => call({ page: 1, size: 0 }));
  return readRecordPages({
    action: action.id,
    cursor,
    ask: ({ number, skip }) =>
      number === 1
        ? firstPage(pageSizes, (size) => call({ page: 1, size }))
        : call({ page: number, size: skip / (number - 1) }),
  });
}

/** Asks for as many rows as the provider does not refuse. */
async function firstPage(
  [size = 1, ...smaller]: readonly number[],
  call: (size: number) => Promise<AnswerPage>,
): Promise<AnswerPage> {
  try {
    return await call(size);
  } catch (error) {
    if (smaller.length === 0 || !(error instanceof ApiError) || error.fault.kind !== 'refused') throw error;
    return firstPage(smaller, call);
  }
}

async function* readAtOnce(call: () => Promise<AnswerPage>): AsyncGenerator<RecordPage> {
  const { rows, requestIds } = await call();
  yield { rows, next: undefined, requestIds };
}
