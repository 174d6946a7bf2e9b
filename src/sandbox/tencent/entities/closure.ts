/** The application to close the account itself. */
export interface Closure {
  readonly filedAt: number;
  /** Set when somebody at the provider has said no. */
  rejectedAt: number | null;
  /** A bill came before the end of the review. */
  isBilled: boolean;
}
