/** What was paid for or given and is lost with the account. Amounts are micro-units (billing.ts). */
export interface CashCoupon {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly nominal: number;
  readonly balance: number;
  readonly status: 'Available' | 'Expired' | 'Cancelled';
  readonly grantedAt: number;
  readonly expiresAt: number;
}

export interface PrepaidCard {
  readonly id: string;
  readonly number: string;
  readonly nominal: number;
  readonly balance: number;
  readonly status: 'Available' | 'Expired' | 'Cancelled';
  readonly grantedAt: number;
  readonly expiresAt: number;
}

/** A quantity bought beforehand, such as storage or traffic. */
export interface ResourcePackage {
  readonly id: string;
  readonly commodity: string;
  readonly packageType: string;
  readonly products: readonly string[];
  readonly region: string;
  /** Decimal texts in `unit`. */
  readonly total: string;
  readonly remaining: string;
  readonly unit: string;
  readonly effectiveAt: number;
  readonly expiresAt: number;
}

/** A promise to spend `pool` an hour. */
export interface SavingsPlan {
  readonly id: string;
  readonly status: 'NORMAL' | 'LIMIT' | 'RELEASE';
  readonly savingsType: 'universal' | 'ecs';
  readonly payMode: 'total' | 'half' | 'zero';
  readonly instanceFamily: string;
  readonly region: string;
  readonly pool: number;
  readonly prepaid: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** A bill as invoicing sees it. Amounts are hundredths of the currency, as the provider gives them. */
export interface Evaluation {
  readonly id: string;
  readonly billId: string;
  /** The number that the bill has elsewhere, in whatever form. */
  readonly outBizId: string;
  readonly name: string;
  /** `202611`. */
  readonly cycle: string;
  readonly at: number;
  readonly original: number;
  readonly invoiceable: number;
  readonly invoiced: number;
}
