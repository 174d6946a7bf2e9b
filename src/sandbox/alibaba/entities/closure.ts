/** The closure of the account itself, confirmed in the console. */
export interface Closure {
  readonly filedAt: number;
  /** A bill came before its end. */
  isBilled: boolean;
}
