import { briefly } from '../domain/briefly.js';
import { ApiError } from '../domain/errors.js';
import type { Reconciliation } from '../domain/export.js';
import { compareDecimals, negateDecimal, sumDecimals, type Money } from '../domain/money.js';
import type { RecordDesk } from '../domain/records.js';

/** A month whose lines are all there. */
export interface CountedMonth {
  readonly month: string;
  readonly isOpen: boolean;
  readonly lines: readonly Money[];
}

/** Holds the sum of a month's lines against the provider's own overview, currency by currency. */
export async function reconcileMonth(
  { month, isOpen, lines }: CountedMonth,
  desk: Pick<RecordDesk, 'overview'>,
): Promise<readonly Reconciliation[]> {
  const overview = await readOverview(month, desk);
  if (!overview) {
    const known = lines.length > 0 ? lines : [{ value: '0', currency: '' }];
    return known.map(({ value, currency }) => ({ month, currency, lines: value, state: 'unread' }));
  }
  const currencies = [...new Set([...lines, ...overview].map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const [left, right] = [sumOf(lines, currency), sumOf(overview, currency)];
    const difference = sumDecimals([left, negateDecimal(right)]);
    const isEqual = compareDecimals(difference, '0') === 0;
    const state = isEqual ? 'equal' : isOpen ? 'open' : 'different';
    return { month, currency: briefly(currency), lines: left, overview: right, difference, state };
  });
}

async function readOverview(
  month: string,
  desk: Pick<RecordDesk, 'overview'>,
): Promise<readonly Money[] | undefined> {
  try {
    return await desk.overview(month);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

function sumOf(amounts: readonly Money[], currency: string): string {
  return sumDecimals(amounts.filter((amount) => amount.currency === currency).map(({ value }) => value));
}
