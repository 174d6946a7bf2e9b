/** One page of a list. */
export interface Page<R> {
  readonly rows: readonly R[];
  /** Rows in all, as the answer claims it. */
  readonly total: number;
  readonly more: boolean;
}

/** A list of which only what is looked at need exist. */
export interface Sliceable<R> {
  readonly length: number;
  slice(from: number, to: number): readonly R[];
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
  all: Sliceable<R>,
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

/** Several lists as one. */
export function joinLists<R>(lists: readonly Sliceable<R>[]): Sliceable<R> {
  return {
    length: lists.reduce((total, { length }) => total + length, 0),
    slice: (from, to) => {
      const rows: R[] = [];
      let passed = 0;
      for (const list of lists) {
        rows.push(...list.slice(Math.max(0, from - passed), Math.max(0, to - passed)));
        passed += list.length;
      }
      return rows;
    },
  };
}

/** A list whose entries are changed when they are looked at. */
export function mapList<R, T>(list: Sliceable<R>, change: (entry: R) => T): Sliceable<T> {
  return { length: list.length, slice: (from, to) => list.slice(from, to).map(change) };
}
