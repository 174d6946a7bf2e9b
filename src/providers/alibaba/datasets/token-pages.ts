import type { RecordPage, RecordRow } from '../../../domain/records.js';
import {
  incompleteRecords,
  malformedRecords,
  refuseChange,
  settle,
  taken,
  type Settled,
} from '../../_shared/record-pages.js';
import type { TokenPage } from './answer.js';

interface Reading {
  readonly action: string;
  readonly cursor: string | undefined;
  /** Asks for the page of a token; for the first one without. */
  readonly ask: (token: string | undefined) => Promise<TokenPage>;
}

/** Where a list goes on: rows so far, rows in all, token. */
interface Place {
  readonly seen: number;
  readonly total: number | undefined;
  readonly token: string | undefined;
}

const BEGINNING: Place = { seen: 0, total: undefined, token: undefined };

/**
 * The pages of a list that pages by token, the next one asked for while the last is worked on.
 * @throws ApiError of kind `incomplete` when the list grows, shrinks or repeats while it is read.
 */
export async function* readByToken({ action, cursor, ask }: Reading): AsyncGenerator<RecordPage> {
  let place = cursor === undefined ? BEGINNING : parsePlace(action, cursor);
  let asked: Settled<TokenPage> | undefined = settle(ask(place.token));
  let before: readonly RecordRow[] = [];
  while (asked) {
    const answer: TokenPage = await taken(asked);
    const total = place.total ?? answer.total;
    const seen = place.seen + answer.rows.length;
    const wanted = answer.token === undefined ? total - place.seen : answer.rows.length;
    refuseChange(action, answer, { total, wanted, before });
    if (answer.token !== undefined && (answer.token === place.token || seen > total))
      throw incompleteRecords(action, 'the pages do not come to an end');
    before = answer.rows;
    place = { seen, total, token: answer.token };
    asked = answer.token === undefined ? undefined : settle(ask(answer.token));
    const next = answer.token === undefined ? undefined : [seen, total, answer.token].join('.');
    yield { rows: answer.rows, next, requestIds: answer.requestIds };
  }
}

function parsePlace(action: string, cursor: string): Place {
  const [, seen = '', total = '', token = ''] = /^(\d{1,15})\.(\d{1,15})\.(.+)$/s.exec(cursor) ?? [];
  if (token === '') throw malformedRecords(action, 'the cursor is none of this list');
  return { seen: Number(seen), total: Number(total), token };
}
