import { compareDecimals } from '../../domain/money.js';

/** Sums that the provider lets go with the account. Source: "Close an Alibaba Cloud account", step 1.1. */
const SMALL_SUMS = {
  balance: { most: '1000', currency: 'CNY' },
  overdue: { most: '10', currency: 'CNY' },
} as const;

/** The other currency of which one unit is worth more than one of the page's: what is too much there is so here. */
const DEARER = 'USD';

/** `ask`: the page names no limit in that currency, so that only the console tells. */
export type Weight = 'must-process' | 'renounceable' | 'ask';

/** A small sum may be given up; a larger one must be settled; in a currency of which the page says nothing it is asked. */
export function weighSum(kind: keyof typeof SMALL_SUMS, value: string, currency: string): Weight {
  const { most, currency: known } = SMALL_SUMS[kind];
  const isSmall = compareDecimals(value, most) <= 0;
  if (currency === known) return isSmall ? 'renounceable' : 'must-process';
  return currency === DEARER && !isSmall ? 'must-process' : 'ask';
}

/** What the page lets go, in words. */
export function limitOf(kind: keyof typeof SMALL_SUMS): string {
  const { most, currency } = SMALL_SUMS[kind];
  return `${most} ${currency}`;
}
