import { addMonths, DAY_MS, startOfMonth } from '../../engine/calendar.js';
import { hashText } from '../../engine/random.js';
import { BILL_ZONE, type BillLine } from '../entities/billing.js';
import type { BulkLedger } from '../entities/ledger.js';
import { KINDS, type Kind } from './kinds.js';

/** The amounts of a kind grow from line to line and begin anew after so many, so that sums need no line. */
const ROUND = 97;
const SHARES = 16;

/** One month of a bulk ledger: how many lines it has, any of them, and their sums. */
export interface BulkMonth {
  readonly length: number;
  /** The line at a place from 0 on: a pure function of ledger, month and place. */
  at(place: number): BillLine;
  /** For each kind that occurs, one line that stands for all of its lines. */
  readonly sums: readonly BillLine[];
}

/** A kind as it occurs in one month. */
interface Series {
  readonly kind: Kind;
  readonly month: string;
  readonly count: number;
  /** Amount of its first line, moved by seed and month. */
  readonly first: number;
}

/** The days of one month on which something is charged. */
interface Span {
  readonly start: number;
  readonly days: number;
}

/** Opens one month; takes no longer with a million lines than with one. */
export function openMonth(ledger: BulkLedger | null, month: string): BulkMonth {
  const length = ledger ? countLines(ledger, month) : 0;
  if (!ledger || length === 0) return { length: 0, at: nowhere, sums: [] };
  const span = spanOf(ledger, month);
  const series = KINDS.map((kind, turn) => toSeries(kind, ledger, month, countTurns(length, turn)));
  return {
    length,
    at: (place) => {
      const one = series[place % series.length];
      return one && place < length ? lineOf(one, Math.floor(place / series.length), span) : nowhere();
    },
    sums: series.filter(({ count }) => count > 0).map((one) => sumOf(one, span)),
  };
}

/** The months of a ledger, the oldest first. */
export function monthsOf({ from, months }: BulkLedger): readonly string[] {
  return Array.from({ length: months }, (_, index) => addMonths(from, index));
}

function countLines(ledger: BulkLedger, month: string): number {
  const place = monthsOf(ledger).indexOf(month);
  if (place < 0) return 0;
  return Math.floor(ledger.lines / ledger.months) + (place < ledger.lines % ledger.months ? 1 : 0);
}

/** Kinds take turns, so the first ones have one line more where it does not come out even. */
function countTurns(length: number, turn: number): number {
  return Math.ceil(Math.max(0, length - turn) / KINDS.length);
}

function spanOf({ until }: BulkLedger, month: string): Span {
  const start = startOfMonth(month, BILL_ZONE);
  const end = Math.min(startOfMonth(addMonths(month, 1), BILL_ZONE), until);
  return { start, days: Math.max(1, Math.floor((end - start) / DAY_MS)) };
}

function toSeries(kind: Kind, ledger: BulkLedger, month: string, count: number): Series {
  const name = [kind.resourceId, kind.action, kind.item.code].join('|');
  const moved = hashText(`${ledger.seed}|${month}|${name}`) % 100;
  return { kind, month, count, first: kind.total + Math.sign(kind.total) * moved };
}

/** A line covers one day, to its last second. */
function lineOf(one: Series, turn: number, { start, days }: Span): BillLine {
  const startAt = start + (turn % days) * DAY_MS;
  return toLine(one, amountsOf(one, 1, turn % ROUND), {
    startAt,
    endAt: startAt + DAY_MS - 1000,
    usage: (turn % ROUND) + 0.5,
  });
}

function sumOf(one: Series, { start, days }: Span): BillLine {
  const [rounds, rest] = [Math.floor(one.count / ROUND), one.count % ROUND];
  const steps = (rounds * ROUND * (ROUND - 1) + rest * (rest - 1)) / 2;
  return toLine(one, amountsOf(one, one.count, steps), {
    startAt: start,
    endAt: start + days * DAY_MS - 1000,
    usage: steps + one.count / 2,
  });
}

type Amounts = Pick<BillLine, 'total' | 'discount' | 'coupon'>;

/** The amounts of `count` lines that stand `steps` steps above the first, all together. */
function amountsOf({ kind, first }: Series, count: number, steps: number): Amounts {
  const [ofFirst, ofStep] = [Math.trunc(first / SHARES), Math.trunc(kind.step / SHARES)];
  const share = (shares: number): number => (shares === 0 ? 0 : shares * (ofFirst * count + ofStep * steps));
  return {
    total: first * count + kind.step * steps,
    discount: share(kind.discount),
    coupon: share(kind.coupon),
  };
}

function toLine(
  { kind, month }: Series,
  amounts: Amounts,
  extent: Pick<BillLine, 'startAt' | 'endAt' | 'usage'>,
): BillLine {
  return {
    month,
    appCode: 'jcloud',
    serviceCode: kind.serviceCode,
    serviceName: kind.serviceName,
    billingType: kind.billingType,
    resourceId: kind.resourceId,
    resourceName: kind.resourceName,
    region: kind.region,
    action: kind.action,
    formula: kind.formula,
    item: kind.item,
    tags: kind.tags,
    arrear: 0,
    // Named one by one: spread, they take most of the time of a page.
    total: amounts.total,
    discount: amounts.discount,
    coupon: amounts.coupon,
    startAt: extent.startAt,
    endAt: extent.endAt,
    usage: extent.usage,
  };
}

function nowhere(): never {
  throw new Error('the bulk ledger has no such line');
}
