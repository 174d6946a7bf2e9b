import { addMonths, DAY_MS, startOfMonth } from './calendar.js';

/** The amounts of a kind grow from line to line and begin anew after so many, so that sums need no line. */
const ROUND = 97;

/** Lines that are spread evenly over the months of a ledger. */
export interface Spread {
  /** Lines of all its months together. */
  readonly lines: number;
  /** The oldest month, `2025-06`. */
  readonly from: string;
  readonly months: number;
}

/** One month of a ledger whose lines are worked out: how many it has, any of them, and their sums. */
export interface BulkMonth<Line> {
  readonly length: number;
  /** The line at a place from 0 on: a pure function of ledger, month and place. */
  at(place: number): Line;
  /** For each kind that occurs, one line that stands for all of its lines. */
  readonly sums: readonly Line[];
}

/** The days of one month on which something is charged. */
export interface Span {
  readonly start: number;
  readonly days: number;
}

/** A month without lines. */
export const NO_LINES: BulkMonth<never> = { length: 0, at: nowhere, sums: [] };

/** The lines of one kind in one month. */
export interface Series<Line> {
  readonly count: number;
  /** Its `turn`-th line, which stands at `place` of the month. */
  line(turn: number, place: number): Line;
  /** One line that stands for all of them. */
  sum(): Line;
}

/** Opens one month, in which the kinds take turns; takes no longer with a million lines than with one. */
export function openBulkMonth<Kind, Line>(
  spread: Spread,
  month: string,
  kinds: readonly Kind[],
  toSeries: (kind: Kind, count: number, turn: number) => Series<Line>,
): BulkMonth<Line> {
  const length = countLines(spread, month);
  if (length === 0) return NO_LINES;
  // The first kinds have one line more where it does not come out even.
  const countTurns = (turn: number): number => Math.ceil(Math.max(0, length - turn) / kinds.length);
  const series = kinds.map((kind, turn) => toSeries(kind, countTurns(turn), turn));
  return {
    length,
    at: (place) => {
      const one = place < length ? series[place % series.length] : undefined;
      return one ? one.line(Math.floor(place / series.length), place) : nowhere();
    },
    sums: series.filter(({ count }) => count > 0).map((one) => one.sum()),
  };
}

/** The months of a ledger, the oldest first. */
export function monthsOf({ from, months }: Omit<Spread, 'lines'>): readonly string[] {
  return Array.from({ length: months }, (_, index) => addMonths(from, index));
}

/** The days of a month in the zone that lies `zone` hours east of UTC, up to the instant `until`. */
export function spanOf(month: string, until: number, zone: number): Span {
  const start = startOfMonth(month, zone);
  const end = Math.min(startOfMonth(addMonths(month, 1), zone), until);
  return { start, days: Math.max(1, Math.floor((end - start) / DAY_MS)) };
}

/** Steps that a line stands above the first of its kind. */
export function stepsTo(turn: number): number {
  return turn % ROUND;
}

/** Steps that the first `count` lines of a kind stand above the first of them, together. */
export function stepsOf(count: number): number {
  const [rounds, rest] = [Math.floor(count / ROUND), count % ROUND];
  return (rounds * ROUND * (ROUND - 1) + rest * (rest - 1)) / 2;
}

function countLines(spread: Spread, month: string): number {
  const place = monthsOf(spread).indexOf(month);
  if (place < 0) return 0;
  return Math.floor(spread.lines / spread.months) + (place < spread.lines % spread.months ? 1 : 0);
}

function nowhere(): never {
  throw new Error('the bulk ledger has no such line');
}
