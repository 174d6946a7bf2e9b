/** One page of a list. */
export interface Page<R> {
  readonly rows: readonly R[];
  /** Rows in all, as the answer claims it. */
  readonly total: number;
  readonly more: boolean;
}

export interface PageRequest {
  /** Place of the page, from zero. */
  readonly index: number;
  /** Undefined: everything on one page. */
  readonly size: number | undefined;
  readonly repeat: boolean;
}

/** Cuts a page. With `repeat` one row more is claimed and every page is the first. */
export function cutPage<R>(
  all: readonly R[],
  { index, size = Math.max(all.length, 1), repeat }: PageRequest,
): Page<R> {
  const start = repeat ? 0 : index * size;
  const pages = Math.ceil(all.length / size) + (repeat ? 1 : 0);
  return {
    rows: all.slice(start, start + size),
    total: all.length + (repeat ? 1 : 0),
    more: index + 1 < pages,
  };
}
