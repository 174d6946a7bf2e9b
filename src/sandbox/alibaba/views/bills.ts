import { localMonth } from '../../engine/calendar.js';
import { sum } from '../amounts.js';
import type { BillLine } from '../entities/billing.js';
import type { AlibabaState } from '../entities/state.js';

/** Bills are kept in UTC+8. */
export const BILL_ZONE = 8;

/** Several lines of the ledger seen as one row: what they have in common, and their sums. */
export interface BillRow extends BillLine {
  readonly lines: readonly BillLine[];
}

/** What a bill view may be narrowed to. */
export interface BillFilter {
  readonly ProductCode?: string | undefined;
  readonly ProductType?: string | undefined;
  readonly SubscriptionType?: string | undefined;
  readonly InstanceID?: string | undefined;
  readonly Type?: string | undefined;
  readonly PipCode?: string | undefined;
}

/** The ledger lines of one month that a filter lets through. */
export function selectLines(bills: readonly BillLine[], cycle: string, filter: BillFilter): BillLine[] {
  const same = (wanted: string | undefined, value: string): boolean =>
    wanted === undefined || wanted === value;
  return bills.filter(
    (line) =>
      line.cycle === cycle &&
      same(filter.ProductCode, line.product.code) &&
      same(filter.PipCode, line.product.code) &&
      same(filter.ProductType, line.product.type) &&
      same(filter.SubscriptionType, line.subscription) &&
      same(filter.InstanceID, line.instanceId) &&
      same(filter.Type, line.item),
  );
}

/** Sums the lines that agree in `key`, in the order in which they first come. */
export function groupLines(lines: readonly BillLine[], key: (line: BillLine) => string): BillRow[] {
  const groups = new Map<string, BillLine[]>();
  for (const line of lines) {
    const group = groups.get(key(line)) ?? [];
    group.push(line);
    groups.set(key(line), group);
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

function fold(lines: readonly BillLine[]): BillRow[] {
  const [first] = lines;
  if (!first) return [];
  return [
    {
      ...first,
      lines,
      startsAt: Math.min(...lines.map(({ startsAt }) => startsAt)),
      endsAt: Math.max(...lines.map(({ endsAt }) => endsAt)),
      gross: sum(lines, ({ gross }) => gross),
      discount: sum(lines, ({ discount }) => discount),
      coupons: sum(lines, ({ coupons }) => coupons),
      prepaidCard: sum(lines, ({ prepaidCard }) => prepaidCard),
      paid: sum(lines, ({ paid }) => paid),
      outstanding: sum(lines, ({ outstanding }) => outstanding),
    },
  ];
}
