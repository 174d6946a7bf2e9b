import { ApiError } from '../../../domain/errors.js';
import type { RecordPage, RecordRow } from '../../../domain/records.js';
import { malformed, type AnswerPage } from './answer.js';

/** Pages asked for before the first of them is taken. */
const AHEAD = 4;

interface Reading<Place> {
  readonly action: string;
  readonly cursor: string | undefined;
  readonly ask: (place: Place) => Promise<AnswerPage>;
}

/** Where a list by number goes on: page, rows on each page, rows in all. */
interface Place {
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

/**
 * The pages of a list that pages by number, some asked for ahead. The first page tells how many rows a page has:
 * the provider may give fewer than were asked for.
 * @throws ApiError of kind `incomplete` when rows and totals do not agree.
 */
export async function* readByNumber({ action, cursor, ask }: Reading<number>): AsyncGenerator<RecordPage> {
  const start = cursor === undefined ? undefined : parsePlace(action, cursor);
  const first = await ask(start?.page ?? 1);
  const { page, size, total } = start ?? { page: 1, size: first.rows.length, total: first.total ?? 0 };
  const last = size === 0 ? page : Math.max(page, Math.ceil(total / size));
  const asked = [Promise.resolve(first)].map(settle);
  let before: readonly RecordRow[] = [];
  for (let number = page; number <= last; number += 1) {
    while (asked.length < AHEAD && number + asked.length <= last)
      asked.push(settle(ask(number + asked.length)));
    const answer = await taken(asked.shift());
    const wanted = number < last ? size : total - size * (last - 1);
    refuseChange(action, answer, { total, wanted, before });
    before = answer.rows;
    const next = number < last ? [number + 1, size, total].join('.') : undefined;
    yield { rows: answer.rows, next, requestIds: answer.requestIds };
  }
}

/** Where a list by token goes on: rows so far, rows in all, token. */
interface TokenPlace {
  readonly seen: number;
  readonly total: number | undefined;
  readonly token: string | undefined;
}

/**
 * The pages of a list that pages by token, the next one asked for while the last is worked on.
 * @throws ApiError of kind `incomplete` when the list grows, shrinks or repeats while it is read.
 */
export async function* readByToken({
  action,
  cursor,
  ask,
}: Reading<string | undefined>): AsyncGenerator<RecordPage> {
  let place = cursor === undefined ? NOWHERE : parseTokenPlace(action, cursor);
  let asked: Settled | undefined = settle(ask(place.token));
  let before: readonly RecordRow[] = [];
  while (asked) {
    const answer = await taken(asked);
    const total = place.total ?? answer.total ?? 0;
    const seen = place.seen + answer.rows.length;
    const wanted = answer.token === undefined ? total - place.seen : answer.rows.length;
    refuseChange(action, answer, { total, wanted, before });
    if (answer.token !== undefined && (answer.token === place.token || seen > total))
      throw incomplete(action, 'the pages do not come to an end');
    before = answer.rows;
    place = { seen, total, token: answer.token };
    asked = answer.token === undefined ? undefined : settle(ask(answer.token));
    const next = answer.token === undefined ? undefined : [seen, total, answer.token].join('.');
    yield { rows: answer.rows, next, requestIds: answer.requestIds };
  }
}

const NOWHERE: TokenPlace = { seen: 0, total: undefined, token: undefined };

type Settled = Promise<PromiseSettledResult<AnswerPage>>;

/** A page that was asked for ahead may fail while nobody waits for it yet. */
async function settle(page: Promise<AnswerPage>): Settled {
  const [settled] = await Promise.allSettled([page]);
  return settled;
}

async function taken(asked: Settled | undefined): Promise<AnswerPage> {
  const settled = await asked;
  if (!settled) throw new Error('no page was asked for');
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

function refuseChange(
  action: string,
  answer: AnswerPage,
  {
    total,
    wanted,
    before,
  }: { readonly total: number; readonly wanted: number; readonly before: readonly RecordRow[] },
): void {
  const { rows } = answer;
  if (answer.total !== total) throw incomplete(action, 'the list changed while it was read');
  if (rows.length !== wanted) throw incomplete(action, `a page has ${rows.length} rows instead of ${wanted}`);
  if (rows.length > 0 && isSame(rows, before)) throw incomplete(action, 'a page came twice');
}

/** Stops at the first difference, so it costs nothing where pages differ. */
function isSame(left: readonly RecordRow[], right: readonly RecordRow[]): boolean {
  return (
    left.length === right.length &&
    left.every((row, place) => row.every((value, column) => value === right[place]?.[column]))
  );
}

function parsePlace(action: string, cursor: string): Place {
  const [, page = '', size = '', total = ''] = /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})$/.exec(cursor) ?? [];
  if (page === '') throw malformed(action, 'the cursor is none of this list');
  return { page: Number(page), size: Number(size), total: Number(total) };
}

function parseTokenPlace(action: string, cursor: string): TokenPlace {
  const [, seen = '', total = '', token = ''] = /^(\d{1,15})\.(\d{1,15})\.(.+)$/s.exec(cursor) ?? [];
  if (token === '') throw malformed(action, 'the cursor is none of this list');
  return { seen: Number(seen), total: Number(total), token };
}

function incomplete(action: string, why: string): ApiError {
  return new ApiError(action, {
    kind: 'incomplete',
    code: 'IncompleteList',
    message: `the list is incomplete: ${why}`,
  });
}
