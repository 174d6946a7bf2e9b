/** Money on the account, in hundredths. What is frozen comes on top of what is available. */
export interface Funds {
  readonly available: number;
  readonly frozen: number;
  readonly withdrawing: number;
}

/** Hours east of UTC in which bills are kept. */
export const BILL_ZONE = 8;

/** A charge: one line of the bill, or what one resource cost in one month. */
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
  /** Kind of charge as the detail shows it. */
  readonly action: string;
  readonly formula: string;
  readonly item: BillItem;
  /** What was measured; the same is charged. */
  readonly usage: number;
  readonly tags: readonly Tag[];
  readonly startAt: number;
  readonly endAt: number;
  readonly total: number;
  readonly discount: number;
  /** Part paid by coupons. */
  readonly coupon: number;
  readonly arrear: number;
}

/** What is measured of a resource. */
export interface BillItem {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}

export interface Tag {
  readonly tagKey: string;
  readonly tagValue: string;
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

export interface Invoice {
  readonly number: string;
  readonly status: string;
  readonly title: string;
  readonly amount: number;
  readonly createdAt: number;
  /** Orders and bills that it covers. */
  readonly documents: readonly string[];
  /** Address of its file where it is not the usual one. */
  readonly fileUrl?: string;
  /** What happened to its files: they are gone, or a page of the site comes in their place. */
  readonly filesAre?: 'gone' | 'a-page';
}
