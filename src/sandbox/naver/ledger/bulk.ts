import { NO_LINES, openBulkMonth, stepsOf, stepsTo, type BulkMonth } from '../../engine/bulk-month.js';
import { startOfMonth } from '../../engine/calendar.js';
import { hashText } from '../../engine/random.js';
import { MICRO, type BillLine, type Contract } from '../entities/billing.js';
import type { BulkLedger } from '../entities/bulk.js';
import { KST } from '../views/time.js';
import { KINDS, type Kind } from './kinds.js';

const SHARES = 16;
/** How far seed and month move the first amount of a kind, in units of which each share is whole. */
const MOVES = 50;

/** A kind as it occurs in one month. */
interface Series {
  readonly kind: Kind;
  readonly contract: Contract;
  readonly month: string;
  readonly count: number;
  readonly first: number;
}

/** Opens one month; takes no longer with a million lines than with one. */
export function openMonth(ledger: BulkLedger | null, month: string): BulkMonth<BillLine> {
  if (!ledger) return NO_LINES;
  return openBulkMonth(ledger, month, KINDS, (kind, count) => {
    const one = toSeries(kind, count, ledger, month);
    return {
      count,
      line: (turn) => lineOf(one, 1, stepsTo(turn)),
      sum: () => lineOf(one, count, stepsOf(count)),
    };
  });
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
