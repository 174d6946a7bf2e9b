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
import type { BillLine } from '../entities/billing.js';
import type { BulkLedger } from '../entities/bulk.js';
import { ZONE } from '../views/times.js';
import { KINDS, type Kind } from './kinds.js';

const SHARES = 16;

/** A kind as it occurs in one month. */
interface Series {
  readonly kind: Kind;
  readonly month: string;
  readonly orderId: string;
  readonly count: number;
  /** As that of the kind, moved by seed and month. */
  readonly first: number;
}

/** Opens one month; takes no longer with a million lines than with one. */
export function openMonth(ledger: BulkLedger | null, month: string): BulkMonth<BillLine> {
  if (!ledger) return NO_LINES;
  const span = spanOf(month, ledger.until, ZONE);
  return openBulkMonth(ledger, month, KINDS, (kind, count, number) => {
    const one = toSeries(kind, { ledger, month, count });
    return {
      count,
      line: (turn, place) => lineOf(one, turn, { place, span }),
      sum: () => sumOf(one, number, span),
    };
  });
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
    ...amountsOf(one, 1, stepsTo(turn)),
  });
}

function sumOf(one: Series, number: number, { start, days }: Span): BillLine {
  return toLine(one, {
    ...{ id: numbered(one.month, number), startsAt: start, endsAt: start + days * DAY_MS - 1_000 },
    ...amountsOf(one, one.count, stepsOf(one.count)),
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
