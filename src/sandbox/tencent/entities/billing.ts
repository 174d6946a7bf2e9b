import type { Tag } from './resources.js';

/** The account's money: whole hundredths of its currency. */
export interface Funds {
  readonly cash: number;
  readonly gift: number;
  readonly income: number;
  readonly frozen: number;
  readonly owed: number;
}

export interface Voucher {
  readonly id: string;
  readonly status: 'unUsed' | 'used' | 'delivered' | 'cancel' | 'overdue';
  /** Digits: units of 10^-8, which may be more than a double can hold. */
  readonly nominal: string;
  readonly left: string;
  readonly payMode: 'postPay' | 'prePay' | '*';
  readonly beginsAt: number;
  /** Null: it never ends. */
  readonly endsAt: number | null;
}

export interface Order {
  readonly id: string;
  readonly bigDealId: string;
  /** The provider's number of its state. */
  readonly status: number;
  readonly action: 'purchase' | 'renew' | 'refund';
  readonly productCode: string;
  readonly productName: string;
  readonly resourceIds: readonly string[];
  readonly createdAt: number;
  /** Whole hundredths. */
  readonly listPrice: number;
  readonly price: number;
}

/** One line of the ledger: what one resource cost over a span of one month. */
export interface BillLine {
  readonly id: string;
  /** `2026-11`, a calendar month in UTC+8. */
  readonly month: string;
  readonly productCode: string;
  readonly productName: string;
  readonly payMode: 'prePay' | 'postPay';
  readonly action: 'purchase' | 'refund' | 'usage' | 'adjustment';
  /** Empty where nothing was ordered. */
  readonly orderId: string;
  readonly resourceId: string;
  readonly resourceName: string;
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly item: { readonly code: string; readonly name: string };
  /** How much was used, as digits. */
  readonly quantity: string;
  readonly unit: string;
  /** Parts of the price among which the amounts are spread. */
  readonly parts: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Units of 10^-8 of the currency. */
  readonly listCost: number;
  readonly cost: number;
  /** What of the cost a voucher paid. */
  readonly byVoucher: number;
}

/** A movement of cash; whole hundredths, negative when money went out. */
export interface Movement {
  readonly id: string;
  readonly at: number;
  readonly kind: 'deduct' | 'recharge' | 'return';
  readonly amount: number;
  readonly balance: number;
  readonly channel: string;
}
