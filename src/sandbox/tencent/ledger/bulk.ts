import { addMonths, DAY_MS, startOfMonth } from '../../engine/calendar.js';
import { hashText } from '../../engine/random.js';
import type { BillLine } from '../entities/billing.js';
import type { BulkLedger } from '../entities/bulk.js';
import { ZONE } from '../views/times.js';
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
  readonly orderId: string;
  readonly count: number;
  /** As that of the kind, moved by seed and month. */
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
  const series = KINDS.map((kind, turn) =>
    toSeries(kind, { ledger, month, count: countTurns(length, turn) }),
  );
  return {
    length,
    at: (place) => {
      const one = series[place % series.length];
      return one && place < length
        ? lineOf(one, Math.floor(place / series.length), { place, span })
        : nowhere();
    },
    sums: series.flatMap((one, turn) => (one.count > 0 ? [sumOf(one, turn, span)] : [])),
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
  const start = startOfMonth(month, ZONE);
  const end = Math.min(startOfMonth(addMonths(month, 1), ZONE), until);
  return { start, days: Math.max(1, Math.floor((end - start) / DAY_MS)) };
}

function toSeries(
  kind: Kind,
  { ledger, month, count }: { readonly ledger: BulkLedger; readonly month: string; readonly count: number },
): Series {
  const name = [kind.productCode, kind.productName, kind.resourceId, kind.item.code, kind.action].join('|');
  const moved = Math.sign(kind.first) * (hashText(`${ledger.seed}|${month}|${name}`) % 100);
  return {
    kind,
    month,
    count,
    first: kind.first + moved,
    // Beyond 2^53 on purpose: clients have to read such ids exactly.
    orderId: kind.payMode === 'prePay' ? numbered(month, hashText(`order|${name}`)) : '',
  };
}

function lineOf(
  one: Series,
  turn: number,
  { place, span }: { readonly place: number; readonly span: Span },
): BillLine {
  const startsAt = span.start + (turn % span.days) * DAY_MS;
  return toLine(one, {
    ...{ id: numbered(one.month, place), startsAt, endsAt: startsAt + DAY_MS - 1_000 },
    ...amountsOf(one, 1, turn % ROUND),
  });
}

function sumOf(one: Series, turn: number, { start, days }: Span): BillLine {
  const [rounds, rest] = [Math.floor(one.count / ROUND), one.count % ROUND];
  const steps = (rounds * ROUND * (ROUND - 1) + rest * (rest - 1)) / 2;
  return toLine(one, {
    ...{ id: numbered(one.month, turn), startsAt: start, endsAt: start + days * DAY_MS - 1_000 },
    ...amountsOf(one, one.count, steps),
  });
}

/** The amounts of `count` lines that stand `steps` steps above the first, all together. */
function amountsOf(
  { kind, first }: Series,
  count: number,
  steps: number,
): Pick<BillLine, 'listCost' | 'cost' | 'byVoucher'> {
  const share = (first * count + kind.step * steps) * kind.grain;
  return {
    listCost: SHARES * share,
    cost: (SHARES - kind.discount) * share,
    byVoucher: kind.voucher * share,
  };
}

function toLine(
  { kind, month, orderId }: Series,
  moving: Pick<BillLine, 'id' | 'startsAt' | 'endsAt' | 'listCost' | 'cost' | 'byVoucher'>,
): BillLine {
  return {
    month,
    orderId,
    productCode: kind.productCode,
    productName: kind.productName,
    payMode: kind.payMode,
    action: kind.action,
    resourceId: kind.resourceId,
    resourceName: kind.resourceName,
    region: kind.region,
    item: kind.item,
    tags: kind.tags,
    quantity: kind.quantity,
    unit: kind.unit,
    parts: 1,
    ...moving,
  };
}

function numbered(month: string, number: number): string {
  return `${month.replace('-', '')}${String(number).padStart(14, '0')}`;
}

function nowhere(): never {
  throw new Error('the bulk ledger has no such line');
}
