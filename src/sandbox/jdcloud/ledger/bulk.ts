import {
  NO_LINES,
  openBulkMonth,
  spanOf,
  stepsOf,
  stepsTo,
  type BulkMonth,
  type Span,
} from '../../engine/bulk-month.js';
import { DAY_MS } from '../../engine/calendar.js';
import { hashText } from '../../engine/random.js';
import { BILL_ZONE, type BillLine } from '../entities/billing.js';
import type { BulkLedger } from '../entities/ledger.js';
import { KINDS, type Kind } from './kinds.js';

const SHARES = 16;

/** A kind as it occurs in one month. */
interface Series {
  readonly kind: Kind;
  readonly month: string;
  readonly count: number;
  /** Amount of its first line, moved by seed and month. */
  readonly first: number;
}

/** Opens one month; takes no longer with a million lines than with one. */
export function openMonth(ledger: BulkLedger | null, month: string): BulkMonth<BillLine> {
  if (!ledger) return NO_LINES;
  const span = spanOf(month, ledger.until, BILL_ZONE);
  return openBulkMonth(ledger, month, KINDS, (kind, count) => {
    const one = toSeries(kind, ledger, month, count);
    return { count, line: (turn) => lineOf(one, turn, span), sum: () => sumOf(one, span) };
  });
}

function toSeries(kind: Kind, ledger: BulkLedger, month: string, count: number): Series {
  const name = [kind.resourceId, kind.action, kind.item.code].join('|');
  const moved = hashText(`${ledger.seed}|${month}|${name}`) % 100;
  return { kind, month, count, first: kind.total + Math.sign(kind.total) * moved };
}

/** A line covers one day, to its last second. */
function lineOf(one: Series, turn: number, { start, days }: Span): BillLine {
  const startAt = start + (turn % days) * DAY_MS;
  return toLine(one, amountsOf(one, 1, stepsTo(turn)), {
    startAt,
    endAt: startAt + DAY_MS - 1000,
    usage: stepsTo(turn) + 0.5,
  });
}

function sumOf(one: Series, { start, days }: Span): BillLine {
  const steps = stepsOf(one.count);
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
