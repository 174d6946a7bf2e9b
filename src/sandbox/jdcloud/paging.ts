/** A list that need not be there as a whole. */
export interface Sliceable<R> {
  readonly length: number;
  slice(from: number, to: number): readonly R[];
}

/** One page of a list. */
export interface Page<R> {
  readonly rows: readonly R[];
  readonly page: number;
  readonly size: number;
  /** Rows in all, as the answer claims it. */
  readonly total: number;
}

export interface PageRequest {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  /** Claim one row more and give the first page whatever is asked for. */
  readonly repeat: boolean;
  /** Some services answer a page past the end with the last one. */
  readonly lastPageRepeats?: boolean;
}

export function cutPage<R>(all: Sliceable<R>, request: PageRequest): Page<R> {
  const { page, size, repeat, lastPageRepeats = false } = request;
  const last = Math.max(1, Math.ceil(all.length / size));
  const shown = repeat ? 1 : lastPageRepeats ? Math.min(page, last) : page;
  const rows = all.slice((shown - 1) * size, shown * size);
  return { rows, page, size, total: all.length + (repeat ? 1 : 0) };
}
