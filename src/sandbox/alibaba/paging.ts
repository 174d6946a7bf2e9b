import { refuseValue, type Wording } from './parameters.js';

/** A list that need not be there as a whole. */
export interface Sliceable<R> {
  readonly length: number;
  slice(from: number, to: number): readonly R[];
}

/** One page of a list that is paged by number. */
export interface NumberPage<R> {
  readonly rows: readonly R[];
  readonly page: number;
  readonly size: number;
  /** Rows in all, as the answer claims it. */
  readonly total: number;
}

/** Cuts a page by number, from 1. With `repeat` one row more is claimed and every page is the first. */
export function pageByNumber<R>(
  all: readonly R[],
  { page, size, repeat }: { readonly page: number; readonly size: number; readonly repeat: boolean },
): NumberPage<R> {
  const start = repeat ? 0 : (page - 1) * size;
  return { rows: all.slice(start, start + size), page, size, total: all.length + (repeat ? 1 : 0) };
}

/** One page of a list that is paged by token. */
export interface TokenPage<R> {
  readonly rows: readonly R[];
  /** Undefined on the last page. */
  readonly next: string | undefined;
}

/** What a page by token depends on. */
export interface TokenRequest {
  readonly token: string | undefined;
  readonly size: number;
  readonly repeat: boolean;
  /** The list that the token is good for. */
  readonly scope: string;
  /** Undefined where no refusal of a foreign token is documented: it counts as none. */
  readonly wording: Wording | undefined;
}

/**
 * Cuts a page by token.
 * @throws Refusal for a token that this list did not hand out, where the service refuses it.
 */
export function pageByToken<R>(all: Sliceable<R>, request: TokenRequest): TokenPage<R> {
  const { token, size, repeat, scope, wording } = request;
  const start = token === undefined ? undefined : openToken(token, scope, wording);
  const { rows, end } = cutFrom(all, { start, size, repeat });
  return { rows, next: end === undefined ? undefined : sealToken(end, scope) };
}

/**
 * The rows from a place on; from the beginning where there is none. `end` is the place of the next
 * page, undefined on the last. With `repeat` one page more is offered, and every page is the first.
 */
export function cutFrom<R>(
  all: Sliceable<R>,
  {
    start,
    size,
    repeat,
  }: { readonly start: number | undefined; readonly size: number; readonly repeat: boolean },
): { readonly rows: readonly R[]; readonly end: number | undefined } {
  const from = start ?? 0;
  const end = Math.min(from + size, all.length);
  const isExtra = start !== undefined && from >= all.length;
  const more = repeat ? !isExtra : end < all.length;
  return { rows: repeat ? all.slice(0, size) : all.slice(from, end), end: more ? end : undefined };
}

function sealToken(offset: number, scope: string): string {
  return Buffer.from(`${scope}|${offset}`).toString('base64url');
}

function openToken(token: string, scope: string, wording: Wording | undefined): number | undefined {
  const match = /^(.*)\|(\d+)$/s.exec(Buffer.from(token, 'base64url').toString());
  if (match?.[1] === scope) return Number(match[2]);
  if (wording === undefined) return undefined;
  throw refuseValue('NextToken', wording, 'it was not handed out by this list');
}
