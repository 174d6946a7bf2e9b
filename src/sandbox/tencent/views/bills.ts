import type { BillLine } from '../entities/billing.js';
import type { TencentState } from '../entities/state.js';
import { openMonth } from '../ledger/bulk.js';
import type { Sliceable } from '../paging.js';

type Books = Pick<TencentState, 'bills' | 'bulk'>;

/** Every line of one month, worked out only where it is looked at. */
export function openLines({ bills, bulk }: Books, month: string): Sliceable<BillLine> {
  const written = bills.filter((line) => line.month === month);
  const open = openMonth(bulk, month);
  const length = written.length + open.length;
  return {
    length,
    slice: (from, to) => {
      const places = Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, at) => from + at);
      return places.map((place) => written[place] ?? open.at(place - written.length));
    },
  };
}

/** Lines whose sums are those of the month, but far fewer of them where the ledger is large. */
export function sumLines({ bills, bulk }: Books, month: string): readonly BillLine[] {
  return [...bills.filter((line) => line.month === month), ...openMonth(bulk, month).sums];
}
