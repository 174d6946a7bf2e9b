/** Money on the account, in hundredths. What is frozen comes on top of what is available. */
export interface Funds {
  readonly available: number;
  readonly frozen: number;
  readonly withdrawing: number;
}

/** What one resource cost in one month. */
export interface BillLine {
  /** `2026-11`. */
  readonly month: string;
  readonly appCode: string;
  readonly serviceCode: string;
  readonly serviceName: string;
  /** 1 by configuration, 2 by usage, 3 monthly or yearly, 4 per use. */
  readonly billingType: number;
  readonly resourceId: string;
  readonly resourceName: string;
  readonly region: string;
  readonly startAt: number;
  readonly endAt: number;
  readonly total: number;
  readonly discount: number;
  readonly arrear: number;
}

export interface Order {
  readonly number: string;
  readonly createdAt: number;
  /** Null where it was never paid. */
  readonly paidAt: number | null;
  readonly status: string;
  readonly orderType: string;
  readonly chargeMode: string;
  readonly appCode: string;
  readonly appName: string;
  readonly serviceCode: string;
  readonly serviceName: string;
  readonly thirdParty: boolean;
  readonly total: number;
  readonly discount: number;
}
