import type { SeedContext } from '../../engine/plugin.js';
import { hashText } from '../../engine/random.js';
import type { BulkLedger } from '../entities/bulk.js';
import { monthBack } from './ledger.js';

/** Months with lines, the last of them the one before the running one. */
const MONTHS = 24;

/**
 * A ledger over two years.
 * @param fallback lines where no number was asked for
 */
export function bulkLedger(
  { now, seed, billLines }: SeedContext,
  accountId: string,
  fallback: number,
): BulkLedger {
  return {
    seed: hashText(`${seed}|${accountId}`),
    lines: billLines === 0 ? fallback : billLines,
    from: monthBack(now, MONTHS),
    months: MONTHS,
  };
}
