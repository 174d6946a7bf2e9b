import { addMonths, DAY_MS, startOfMonth } from '../../engine/calendar.js';
import { hashText } from '../../engine/random.js';
import { BILL_ZONE, type BillLine } from '../entities/billing.js';
import type { BulkLedger } from '../entities/bulk.js';
import { KINDS, type Kind } from './kinds.js';
import { recordId } from './record-id.js';

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
  readonly cycle: string;
  readonly recordId: string;
  readonly count: number;
  /** Gross amount of its first line, moved by seed and month. */
  readonly first: number;
}

/** The days of one month on which something is charged. */
interface Span {
  readonly start: number;
  readonly days: number;
}

/** Opens one month; takes no longer with a million lines than with one. */
export function openMonth(ledger: BulkLedger | null, cycle: string): BulkMonth {
  const length = ledger ? countLines(ledger, cycle) : 0;
  if (!ledger || length === 0) return { length: 0, at: nowhere, sums: [] };
  const span = spanOf(ledger, cycle);
  const series = KINDS.map((kind, turn) =>
    toSeries(kind, { ledger, cycle, count: countTurns(length, turn) }),
  );
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

function countLines(ledger: BulkLedger, cycle: string): number {
  const place = monthsOf(ledger).indexOf(cycle);
  if (place < 0) return 0;
  return Math.floor(ledger.lines / ledger.months) + (place < ledger.lines % ledger.months ? 1 : 0);
}

/** Kinds take turns, so the first ones have one line more where it does not come out even. */
function countTurns(length: number, turn: number): number {
  return Math.ceil(Math.max(0, length - turn) / KINDS.length);
}

function spanOf({ until }: BulkLedger, cycle: string): Span {
  const start = startOfMonth(cycle, BILL_ZONE);
  const end = Math.min(startOfMonth(addMonths(cycle, 1), BILL_ZONE), until);
  return { start, days: Math.max(1, Math.floor((end - start) / DAY_MS)) };
}

function toSeries(
  kind: Kind,
  { ledger, cycle, count }: { readonly ledger: BulkLedger; readonly cycle: string; readonly count: number },
): Series {
  const { product, item, instanceId, billingItem } = kind;
  const name = [product.code, item, instanceId, billingItem.code].join('|');
  const moved =
    kind.gross === 0 ? 0 : Math.sign(kind.gross) * (hashText(`${ledger.seed}|${cycle}|${name}`) % 1000);
  return {
    kind,
    cycle,
    count,
    first: kind.gross + moved,
    recordId: recordId(cycle, `bulk|${product.code}|${item}`),
  };
}

function lineOf(one: Series, turn: number, { start, days }: Span): BillLine {
  const startsAt = start + (turn % days) * DAY_MS;
  const usage = one.kind.usageUnit === '' ? '' : String(turn + 1);
  return toLine(one, { ...amountsOf(one, 1, turn % ROUND), startsAt, endsAt: startsAt + DAY_MS, usage });
}

function sumOf(one: Series, { start, days }: Span): BillLine {
  const [rounds, rest] = [Math.floor(one.count / ROUND), one.count % ROUND];
  const steps = (rounds * ROUND * (ROUND - 1) + rest * (rest - 1)) / 2;
  return toLine(one, {
    ...amountsOf(one, one.count, steps),
    startsAt: start,
    endsAt: start + days * DAY_MS,
    usage: '',
  });
}

/** The amounts of `count` lines that stand `steps` steps above the first, all together. */
function amountsOf(
  { kind, first }: Series,
  count: number,
  steps: number,
): Pick<BillLine, 'gross' | 'discount' | 'coupons' | 'prepaidCard' | 'paid'> {
  const [ofFirst, ofStep] = [Math.trunc(first / SHARES), Math.trunc(kind.step / SHARES)];
  const share = (shares: number): number => shares * (ofFirst * count + ofStep * steps);
  const gross = first * count + kind.step * steps;
  const [discount, coupons, prepaidCard] = [
    share(kind.discount),
    share(kind.coupons),
    share(kind.prepaidCard),
  ];
  return { gross, discount, coupons, prepaidCard, paid: gross - discount - coupons - prepaidCard };
}

function toLine(
  { kind, cycle, recordId: id }: Series,
  moving: Pick<
    BillLine,
    'gross' | 'discount' | 'coupons' | 'prepaidCard' | 'paid' | 'startsAt' | 'endsAt' | 'usage'
  >,
): BillLine {
  return {
    cycle,
    recordId: id,
    item: kind.item,
    product: kind.product,
    subscription: kind.subscription,
    instanceId: kind.instanceId,
    nickName: kind.nickName,
    region: kind.region,
    tag: kind.tag,
    billingItem: kind.billingItem,
    listPrice: kind.listPrice,
    usageUnit: kind.usageUnit,
    outstanding: 0,
    status: 'PayFinish',
    ...moving,
  };
}

function nowhere(): never {
  throw new Error('the bulk ledger has no such line');
}
