/** A ledger whose lines are worked out when they are asked for and never stored. */
export interface BulkLedger {
  readonly seed: number;
  /** Lines of all its months together. */
  readonly lines: number;
  /** The oldest month, `2025-06`. */
  readonly from: string;
  readonly months: number;
}

/** Where the views of the ledger disagree, or come to. */
export interface LedgerQuirks {
  /** What the bill and the products of one month claim beyond its lines, in micro-units. */
  readonly gap: { readonly month: string; readonly amount: number } | null;
  /** The month that gains a line once its second page is asked for. */
  readonly late: { readonly month: string; isAdmitted: boolean } | null;
}
