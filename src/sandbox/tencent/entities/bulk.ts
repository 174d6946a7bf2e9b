import type { BillLine } from './billing.js';

/** How far back the lines of a bill can be asked for, the running month included. */
export const MONTHS_HELD = 18;

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
  /** What the overview of one month claims beyond its lines, in units of 10^-8. */
  readonly gap: { readonly month: string; readonly amount: number } | null;
  /** A line that turns up while its month is being read. */
  late: BillLine | null;
}
