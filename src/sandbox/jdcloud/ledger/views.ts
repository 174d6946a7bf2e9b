import type { BillLine } from '../entities/billing.js';
import type { JdcloudState } from '../entities/state.js';
import type { Sliceable } from '../paging.js';
import { openMonth } from './bulk.js';

type Books = Pick<JdcloudState, 'bills' | 'bulk'>;

/** Every line of one month, worked out only where it is looked at. */
export function openLines({ bills, bulk }: Books, month: string): Sliceable<BillLine> {
  const written = bills.filter((line) => line.month === month);
  const bulkMonth = openMonth(bulk, month);
  const length = written.length + bulkMonth.length;
  return {
    length,
    slice: (from, to) => {
      const count = Math.max(0, Math.min(to, length) - from);
      return Array.from({ length: count }, (_, index) => {
        const place = from + index;
        return written[place] ?? bulkMonth.at(place - written.length);
      });
    },
  };
}

/** A month by resource. */
export function sumByResource(books: Books, month: string): readonly BillLine[] {
  return sumBy(books, month, ({ appCode, serviceCode, resourceId, region, billingType }) =>
    [appCode, serviceCode, resourceId, region, billingType].join('|'),
  );
}

/** A month by resource and billing item. */
export function sumByItem(books: Books, month: string): readonly BillLine[] {
  return sumBy(books, month, ({ appCode, serviceCode, resourceId, region, billingType, item }) =>
    [appCode, serviceCode, resourceId, region, billingType, item.code].join('|'),
  );
}

/** Sums the lines that agree in `key`, in the order in which they first come. */
function sumBy({ bills, bulk }: Books, month: string, key: (line: BillLine) => string): readonly BillLine[] {
  const sums = new Map<string, BillLine>();
  const written = bills.filter((line) => line.month === month);
  for (const line of [...written, ...openMonth(bulk, month).sums]) {
    const known = sums.get(key(line));
    sums.set(key(line), known ? add(known, line) : line);
  }
  return [...sums.values()];
}

function add(sum: BillLine, line: BillLine): BillLine {
  return {
    ...sum,
    startAt: Math.min(sum.startAt, line.startAt),
    endAt: Math.max(sum.endAt, line.endAt),
    usage: sum.usage + line.usage,
    total: sum.total + line.total,
    discount: sum.discount + line.discount,
    coupon: sum.coupon + line.coupon,
    arrear: sum.arrear + line.arrear,
  };
}
