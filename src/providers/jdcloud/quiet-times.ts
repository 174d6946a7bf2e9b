/** Days without a change of password or phone: one month on the closure page, counted at its longest. */
export const QUIET_MONTH_DAYS = 31;

/** Days without one by the "Account Revocation Notice". */
export const QUIET_QUARTER_DAYS = 90;
