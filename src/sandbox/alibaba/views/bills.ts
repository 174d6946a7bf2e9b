import { localMonth } from '../../engine/calendar.js';
import { sum } from '../amounts.js';
import { BILL_ZONE, type BillLine } from '../entities/billing.js';
import type { AlibabaState } from '../entities/state.js';
import { openMonth } from '../ledger/bulk.js';
import type { Sliceable } from '../paging.js';

/** What a bill view may be narrowed to. */
export interface BillFilter {
  readonly ProductCode?: string | undefined;
  readonly ProductType?: string | undefined;
  readonly SubscriptionType?: string | undefined;
  readonly InstanceID?: string | undefined;
  readonly Type?: string | undefined;
  readonly PipCode?: string | undefined;
}

type Books = Pick<AlibabaState, 'bills' | 'bulk'>;

/** Every line of one month, worked out only where it is looked at. */
export function openLines({ bills, bulk }: Books, cycle: string): Sliceable<BillLine> {
  const written = bills.filter((line) => line.cycle === cycle);
  const month = openMonth(bulk, cycle);
  const length = written.length + month.length;
  return {
    length,
    slice: (from, to) => {
      const places = Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, at) => from + at);
      return places.map((place) => written[place] ?? month.at(place - written.length));
    },
  };
}

/** The lines of one month that a filter lets through. */
export function selectLines(books: Books, cycle: string, filter: BillFilter): BillLine[] {
  const lines = openLines(books, cycle);
  return lines.slice(0, lines.length).filter((line) => passes(line, filter));
}

/** Lines whose sums are those of `selectLines`, but far fewer of them where the ledger is large. */
export function selectSums({ bills, bulk }: Books, cycle: string, filter: BillFilter): BillLine[] {
  const written = bills.filter((line) => line.cycle === cycle);
  return [...written, ...openMonth(bulk, cycle).sums].filter((line) => passes(line, filter));
}

function passes(line: BillLine, filter: BillFilter): boolean {
  const same = (wanted: string | undefined, value: string): boolean =>
    wanted === undefined || wanted === value;
  return (
    same(filter.ProductCode, line.product.code) &&
    same(filter.PipCode, line.product.code) &&
    same(filter.ProductType, line.product.type) &&
    same(filter.SubscriptionType, line.subscription) &&
    same(filter.InstanceID, line.instanceId) &&
    same(filter.Type, line.item)
  );
}

/** Sums the lines that agree in `key`, in the order in which they first come. */
export function groupLines(lines: readonly BillLine[], key: (line: BillLine) => string): BillLine[] {
  const groups = new Map<string, BillLine[]>();
  for (const line of lines) {
    const name = key(line);
    const group = groups.get(name);
    if (group) group.push(line);
    else groups.set(name, [line]);
  }
  return [...groups.values()].flatMap((group) => fold(group));
}

/** What the account owes, by the bills that are past their time: of this month, of earlier ones, of all. */
export function overdue(
  { bills }: AlibabaState,
  now: number,
): { current: number; history: number; all: number } {
  const unpaid = bills.filter(({ status }) => status === 'PayUnclear');
  const month = localMonth(now, BILL_ZONE);
  const current = sum(
    unpaid.filter(({ cycle }) => cycle === month),
    ({ outstanding }) => outstanding,
  );
  const all = sum(unpaid, ({ outstanding }) => outstanding);
  return { current, history: all - current, all };
}

function fold(lines: readonly BillLine[]): BillLine[] {
  const [first] = lines;
  if (!first) return [];
  return [
    {
      ...first,
      startsAt: lines.reduce((least, { startsAt }) => Math.min(least, startsAt), Infinity),
      endsAt: lines.reduce((most, { endsAt }) => Math.max(most, endsAt), -Infinity),
      gross: sum(lines, ({ gross }) => gross),
      discount: sum(lines, ({ discount }) => discount),
      coupons: sum(lines, ({ coupons }) => coupons),
      prepaidCard: sum(lines, ({ prepaidCard }) => prepaidCard),
      paid: sum(lines, ({ paid }) => paid),
      outstanding: sum(lines, ({ outstanding }) => outstanding),
    },
  ];
}
