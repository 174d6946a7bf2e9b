import type { BillLine } from './billing.js';

/** A ledger whose lines are worked out when they are asked for and never stored. */
export interface BulkLedger {
  readonly seed: number;
  /** Lines of all its months together. */
  readonly lines: number;
  /** The oldest month, `2025-06`. */
  readonly from: string;
  readonly months: number;
  /** Nothing was charged after this; milliseconds since the epoch. */
  readonly until: number;
}

/** Where the views of the ledger disagree, or come to. */
export interface LedgerQuirks {
  /** What the overview of one month claims beyond its lines, in hundredths. */
  readonly gap: { readonly month: string; readonly amount: number } | null;
  /** A line that turns up while its month is being read. */
  late: BillLine | null;
}
