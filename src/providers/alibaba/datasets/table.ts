import type { Dataset, ReadRequest, RecordPage, RecordTable } from '../../../domain/records.js';
import { readRecordPages } from '../../_shared/record-pages.js';
import type { Action } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import { readPage, type AnswerShape, type TokenPage } from './answer.js';
import { readByToken } from './token-pages.js';

/** What the tables read from. */
export interface Source {
  readonly client: Client;
  /** The provider's time. */
  readonly now: () => Date;
}

/** A table that one action gives. */
export interface Listing extends AnswerShape {
  readonly name: string;
  readonly dataset: Dataset;
  readonly action: Action;
  readonly period: RecordTable['period'];
  readonly changes?: RecordTable['changes'];
  readonly totals?: RecordTable['totals'];
  /** Parameters beside those of the page. */
  readonly ask?: (month: string, source: Source) => Parameters;
  /** Rows on a page; absent where the action gives all at once. */
  readonly pageSize?: number;
  /** Narrows what was asked for too widely. */
  readonly refine?: (page: RecordPage, month: string) => RecordPage;
}

/** Makes the table of a listing: by token where the answer has one, by number where it has a page size, else at once. */
export function tableOf(listing: Listing, source: Source): RecordTable {
  const { name, dataset, period, changes = false, columns, action, totals, refine } = listing;
  return {
    name,
    dataset,
    period,
    columns,
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
  const { action, token, pageSize } = listing;
  const asked = listing.ask?.(month, source) ?? {};
  const call = async (page: Parameters): Promise<TokenPage> =>
    readPage(action.id, await source.client.callBulk(action, { ...asked, ...page }), listing);
  const reading = { action: action.id, cursor };
  if (token !== undefined)
    return readByToken({ ...reading, ask: (next) => call({ MaxResults: pageSize, NextToken: next }) });
  if (pageSize !== undefined)
    return readRecordPages({
      ...reading,
      ask: ({ number }) => call({ PageNum: number, PageSize: pageSize }),
    });
  return readAtOnce(() => call({}));
}

async function* readAtOnce(call: () => Promise<TokenPage>): AsyncGenerator<RecordPage> {
  const { rows, requestIds } = await call();
  yield { rows, next: undefined, requestIds };
}
