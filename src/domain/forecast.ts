import type { Outcome } from './verdict.js';
import type { AccountIdentity } from './account.js';
import type { Calendar } from './calendar.js';

/** The earliest day on which the account can close, and what sets it. */
export interface Forecast {
  /** YYYY-MM-DD in the provider's zone. */
  readonly earliest: string;
  readonly because: readonly ForecastReason[];
}

/** A code with arguments, worded when shown. */
export interface ForecastReason {
  readonly code: string;
  readonly args?: Readonly<Record<string, string>>;
}

export interface ForecastInput {
  readonly account: AccountIdentity;
  readonly outcomes: readonly Outcome[];
  /** The provider's time, not this machine's. */
  readonly now: Date;
  readonly calendar: Calendar;
}
