import type { BulkMonth } from '../../engine/bulk-month.js';
import { MICRO, type BillLine, type Contract } from '../entities/billing.js';
import type { NaverState } from '../entities/state.js';
import { openMonth } from '../ledger/bulk.js';
import type { Sliceable } from '../paging.js';
import { runsIn } from './contracts.js';

type Books = Pick<NaverState, 'contracts' | 'bulk' | 'quirks'>;

const COUNT = { code: 'USAGE_CNT', codeName: 'count' };
const LATE_USE = 4_200 * MICRO;

/** Every line of one month, worked out only where it is looked at. */
export function openLines(books: Books, month: string): Sliceable<BillLine> {
  const bulk = openMonth(books.bulk, month);
  const written = writtenLines(books, month, bulk);
  const length = written.length + bulk.length;
  return {
    length,
    slice: (from, to) => {
      const places = Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, at) => from + at);
      return places.map((place) => written[place] ?? bulk.at(place - written.length));
    },
  };
}

/** Lines whose sums are those of `openLines`, but far fewer of them where the ledger is large. */
export function sumLines(books: Books, month: string): readonly BillLine[] {
  const bulk = openMonth(books.bulk, month);
  return [...writtenLines(books, month, bulk), ...bulk.sums];
}

/** What a line is billed with. */
export function demandOf({ used, promise, promotion, memberPrice, penalty }: BillLine): number {
  return used - promise - promotion - memberPrice + penalty;
}

/** A flat charge for each contract of the account; the late line comes in front, so that every page moves. */
function writtenLines(
  { contracts, quirks }: Books,
  month: string,
  bulk: BulkMonth<BillLine>,
): readonly BillLine[] {
  const own = contracts.filter((contract) => runsIn(contract, month, month));
  const lines = own.map((contract) => flatLine(contract, month, contract.monthly));
  const late = quirks.late?.month === month && quirks.late.isAdmitted ? bulk.sums.slice(0, 1) : [];
  return [...late.map(({ contract }) => flatLine(contract, month, LATE_USE)), ...lines];
}

function flatLine(contract: Contract, month: string, used: number): BillLine {
  return {
    month,
    contract,
    detail: contract.type,
    unit: COUNT,
    price: used,
    quantity: MICRO,
    used,
    promise: 0,
    promotion: 0,
    memberPrice: 0,
    penalty: 0,
  };
}
