import { refuseValue } from './parameters.js';

export interface Page<R> {
  readonly rows: readonly R[];
  /** Rows in all, as the answer claims it. */
  readonly total: number;
}

/** A list that need not be there as a whole. */
export interface Sliceable<R> {
  readonly length: number;
  slice(from: number, to: number): readonly R[];
}

/** Cuts a page that begins at a record. With `repeat` one row more is claimed and every page is the first. */
export function cutPage<R>(
  all: Sliceable<R>,
  { offset, limit, repeat }: { readonly offset: number; readonly limit: number; readonly repeat: boolean },
): Page<R> {
  const start = repeat ? 0 : offset;
  return { rows: all.slice(start, start + limit), total: all.length + (repeat ? 1 : 0) };
}

export interface TokenPage<R> {
  readonly rows: readonly R[];
  /** Empty on the last page. */
  readonly next: string;
}

/**
 * Cuts a page by token. With `repeat` every page is the first and names one more.
 * @param scope the list that a token is good for. @throws Refusal for a token that it did not hand out.
 */
export function cutTokenPage<R>(
  all: readonly R[],
  request: {
    readonly token: string | undefined;
    readonly limit: number;
    readonly repeat: boolean;
    readonly scope: string;
  },
): TokenPage<R> {
  const { token = '', limit, repeat, scope } = request;
  const start = token === '' ? 0 : openToken(token, scope);
  if (repeat) return { rows: all.slice(0, limit), next: sealToken(start + limit, scope) };
  const end = start + limit;
  return { rows: all.slice(start, end), next: end < all.length ? sealToken(end, scope) : '' };
}

function sealToken(offset: number, scope: string): string {
  return Buffer.from(`${scope}|${offset}`).toString('base64url');
}

function openToken(token: string, scope: string): number {
  const match = /^(.*)\|(\d+)$/s.exec(Buffer.from(token, 'base64url').toString());
  if (match?.[1] !== scope) return refuseValue('NextToken', 'was not handed out by this list');
  return Number(match[2]);
}
