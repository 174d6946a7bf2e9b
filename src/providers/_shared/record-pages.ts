import { ApiError } from '../../domain/errors.js';
import type { RecordPage, RecordRow } from '../../domain/records.js';

/** Pages asked for before the first of them is taken. */
export const AHEAD = 2;

/** What a page of a list says. */
export interface AnswerPage {
  readonly rows: readonly RecordRow[];
  /** Rows in all, as the provider counts them. */
  readonly total: number;
  readonly requestIds: readonly string[];
}

/** Which page is asked for: its number from 1 on, and the rows before it. */
export interface AskedPage {
  readonly number: number;
  readonly skip: number;
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
export async function* readRecordPages({
  action,
  cursor,
  ask,
}: {
  readonly action: string;
  readonly cursor: string | undefined;
  readonly ask: (page: AskedPage) => Promise<AnswerPage>;
}): AsyncGenerator<RecordPage> {
  const start = cursor === undefined ? undefined : parsePlace(action, cursor);
  const first = await ask(start ? askedPage(start.page, start.size) : { number: 1, skip: 0 });
  const { page, size, total } = start ?? { page: 1, size: first.rows.length, total: first.total };
  const last = size === 0 ? page : Math.max(page, Math.ceil(total / size));
  const asked = [settle(Promise.resolve(first))];
  let before: readonly RecordRow[] = [];
  for (let number = page; number <= last; number += 1) {
    while (asked.length < AHEAD && number + asked.length <= last)
      asked.push(settle(ask(askedPage(number + asked.length, size))));
    const answer = await taken(asked.shift());
    const wanted = number < last ? size : total - size * (last - 1);
    refuseChange(action, answer, { total, wanted, before });
    before = answer.rows;
    const next = number < last ? [number + 1, size, total].join('.') : undefined;
    yield { rows: answer.rows, next, requestIds: answer.requestIds };
  }
}

export type Settled<T> = Promise<PromiseSettledResult<T>>;

/** A page that was asked for ahead may fail while nobody waits for it yet. */
export async function settle<T>(page: Promise<T>): Settled<T> {
  const [settled] = await Promise.allSettled([page]);
  return settled;
}

/** The page that was asked for first. @throws what asking for it threw. */
export async function taken<T>(asked: Settled<T> | undefined): Promise<T> {
  const settled = await asked;
  if (!settled) throw new Error('no page was asked for');
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/** Whether rows are the same to the letter. Stops at the first difference, so it costs nothing where they differ. */
function areSameRows(left: readonly RecordRow[], right: readonly RecordRow[]): boolean {
  return (
    left.length === right.length &&
    left.every((row, place) => row.every((value, column) => value === right[place]?.[column]))
  );
}

export function incompleteRecords(action: string, why: string): ApiError {
  return new ApiError(action, {
    kind: 'incomplete',
    code: 'IncompleteList',
    message: `the list is incomplete: ${why}`,
  });
}

export function malformedRecords(action: string, message: string): ApiError {
  return new ApiError(action, { kind: 'malformed', code: 'MalformedAnswer', message });
}

function askedPage(number: number, size: number): AskedPage {
  return { number, skip: (number - 1) * size };
}

/** @throws ApiError of kind `incomplete` for a page that does not belong behind the one before. */
export function refuseChange(
  action: string,
  { rows, total: stated }: Pick<AnswerPage, 'rows' | 'total'>,
  {
    total,
    wanted,
    before,
  }: { readonly total: number; readonly wanted: number; readonly before: readonly RecordRow[] },
): void {
  if (stated !== total) throw incompleteRecords(action, 'it changed while it was read');
  if (rows.length !== wanted)
    throw incompleteRecords(action, `a page has ${rows.length} rows instead of ${wanted}`);
  if (rows.length > 0 && areSameRows(rows, before)) throw incompleteRecords(action, 'a page came twice');
}

function parsePlace(action: string, cursor: string): Place {
  const [, page = '', size = '', total = ''] = /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})$/.exec(cursor) ?? [];
  if (page === '') throw malformedRecords(action, 'the cursor is none of this list');
  return { page: Number(page), size: Number(size), total: Number(total) };
}
