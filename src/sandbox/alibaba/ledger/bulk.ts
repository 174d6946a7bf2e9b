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
import type { BulkLedger } from '../entities/bulk.js';
import { KINDS, type Kind } from './kinds.js';
import { recordId } from './record-id.js';

const SHARES = 16;

/** A kind as it occurs in one month. */
interface Series {
  readonly kind: Kind;
  readonly cycle: string;
  readonly recordId: string;
  readonly count: number;
  /** Gross amount of its first line, moved by seed and month. */
  readonly first: number;
}

/** Opens one month; takes no longer with a million lines than with one. */
export function openMonth(ledger: BulkLedger | null, cycle: string): BulkMonth<BillLine> {
  if (!ledger) return NO_LINES;
  const span = spanOf(cycle, ledger.until, BILL_ZONE);
  return openBulkMonth(ledger, cycle, KINDS, (kind, count) => {
    const one = toSeries(kind, { ledger, cycle, count });
    return { count, line: (turn) => lineOf(one, turn, span), sum: () => sumOf(one, span) };
  });
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
  return toLine(one, { ...amountsOf(one, 1, stepsTo(turn)), startsAt, endsAt: startsAt + DAY_MS, usage });
}

function sumOf(one: Series, { start, days }: Span): BillLine {
  return toLine(one, {
    ...amountsOf(one, one.count, stepsOf(one.count)),
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
