import { compareDecimals } from '../../domain/money.js';
import type { Severity } from '../../domain/finding.js';

/** Sums that the provider lets go with the account. Source: "Close an Alibaba Cloud account", step 1.1. */
const SMALL_SUMS = {
  balance: { most: '1000', currency: 'CNY' },
  overdue: { most: '10', currency: 'CNY' },
} as const;

/** A small sum may be given up; a larger one, or one in a currency for which no threshold is known, must be settled. */
export function weighSum(
  kind: keyof typeof SMALL_SUMS,
  value: string,
  currency: string,
): Extract<Severity, 'must-process' | 'renounceable'> {
  const { most, currency: known } = SMALL_SUMS[kind];
  return currency === known && compareDecimals(value, most) <= 0 ? 'renounceable' : 'must-process';
}
