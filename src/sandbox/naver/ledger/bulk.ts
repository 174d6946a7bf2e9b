import { addMonths, startOfMonth } from '../../engine/calendar.js';
import { hashText } from '../../engine/random.js';
import { MICRO, type BillLine, type Contract } from '../entities/billing.js';
import type { BulkLedger } from '../entities/bulk.js';
import { KST } from '../views/time.js';
import { KINDS, type Kind } from './kinds.js';

/** The amounts of a kind grow from line to line and begin anew after so many, so that sums need no line. */
const ROUND = 97;
const SHARES = 16;
/** How far seed and month move the first amount of a kind, in units of which each share is whole. */
const MOVES = 50;

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
  readonly contract: Contract;
  readonly month: string;
  readonly count: number;
  readonly first: number;
}

/** Opens one month; takes no longer with a million lines than with one. */
export function openMonth(ledger: BulkLedger | null, month: string): BulkMonth {
  const length = ledger ? countLines(ledger, month) : 0;
  if (!ledger || length === 0) return { length: 0, at: nowhere, sums: [] };
  const series = KINDS.map((kind, turn) => toSeries(kind, countTurns(length, turn), ledger, month));
  return {
    length,
    at: (place) => {
      const one = place < length ? series[place % series.length] : undefined;
      return one ? lineOf(one, 1, Math.floor(place / series.length) % ROUND) : nowhere();
    },
    sums: series.filter(({ count }) => count > 0).map((one) => lineOf(one, one.count, stepsOf(one))),
  };
}

function countLines({ lines, from, months }: BulkLedger, month: string): number {
  const place = Array.from({ length: months }, (_, index) => addMonths(from, index)).indexOf(month);
  if (place < 0) return 0;
  return Math.floor(lines / months) + (place < lines % months ? 1 : 0);
}

/** Kinds take turns, so the first ones have one line more where it does not come out even. */
function countTurns(length: number, turn: number): number {
  return Math.ceil(Math.max(0, length - turn) / KINDS.length);
}

function toSeries(kind: Kind, count: number, { seed, from }: BulkLedger, month: string): Series {
  const { contract, detail, first } = kind;
  const moves = hashText(`${seed}|${month}|${contract.no}|${detail.code}`) % MOVES;
  return {
    kind,
    month,
    count,
    first: first + Math.sign(first) * moves * SHARES * MICRO,
    contract: { ...contract, startedAt: startOfMonth(from, KST), endedAt: null, monthly: 0 },
  };
}

/** Steps that all lines of a kind stand above the first of them, together. */
function stepsOf({ count }: Series): number {
  const [rounds, rest] = [Math.floor(count / ROUND), count % ROUND];
  return (rounds * ROUND * (ROUND - 1) + rest * (rest - 1)) / 2;
}

/** `count` lines that stand `steps` steps above the first, all together. */
function lineOf({ kind, contract, month, first }: Series, count: number, steps: number): BillLine {
  const used = first * count + kind.step * steps;
  const share = (shares: number): number => (used / SHARES) * shares;
  return {
    month,
    contract,
    detail: kind.detail,
    unit: kind.unit,
    price: kind.price,
    quantity: kind.isFlat ? quotient(used, kind.price) : steps * MICRO,
    used,
    promise: share(kind.promise),
    promotion: share(kind.promotion),
    memberPrice: share(kind.memberPrice),
    penalty: kind.penalty * count,
  };
}

/** Both in micro-units, and so is the result. Amounts are whole units, so nothing is lost on the way. */
function quotient(used: number, price: number): number {
  return Math.round((used / price) * MICRO);
}

function nowhere(): never {
  throw new Error('the bulk ledger has no such line');
}
