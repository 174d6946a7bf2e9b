/** Amounts are whole micro-units of the account's currency: 1 CNY = 1,000,000. */
export const MICRO = 1_000_000;

/** Hours east of UTC in which bills are kept. */
export const BILL_ZONE = 8;

/** What the fund account holds and may draw on. */
export interface Funds {
  readonly cash: number;
  readonly credit: number;
  /** Set for a customer of a partner. */
  readonly quota: number | null;
  readonly type: 'DIRECT_USER' | 'RESELLER_QUOTA';
  /** Debt from invoices that were issued already. */
  readonly creditMemo: number;
}

/** A product as bills and the billing side's instance list name it. */
export interface Product {
  readonly code: string;
  readonly type: string;
  readonly commodity: string;
  readonly name: string;
}

/** The finest row of the ledger: one billable item of one thing. All bill views are sums of these. */
export interface BillLine {
  /** `2026-11`, a calendar month in UTC+8. */
  readonly cycle: string;
  /** Settlement that the line belongs to; one row of QueryBill. */
  readonly recordId: string;
  readonly item: 'SubscriptionOrder' | 'PayAsYouGoBill' | 'Refund' | 'Adjustment';
  readonly product: Product;
  readonly subscription: 'Subscription' | 'PayAsYouGo';
  readonly instanceId: string;
  readonly nickName: string;
  readonly region: string;
  /** `key:K value:V; …`. */
  readonly tag: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly billingItem: { readonly name: string; readonly code: string };
  readonly listPrice: string;
  readonly usage: string;
  readonly usageUnit: string;
  readonly gross: number;
  readonly discount: number;
  readonly coupons: number;
  readonly prepaidCard: number;
  readonly paid: number;
  readonly outstanding: number;
  /** `Unbilled`: used, and on no bill yet. */
  readonly status: 'PayFinish' | 'PayUnclear' | 'PayUnsettle' | 'NoSettle' | 'Unbilled';
}

/** An order for a subscription, or the refund of one. */
export interface Order {
  readonly id: string;
  readonly type: 'New' | 'Renew' | 'Upgrade' | 'Refund';
  readonly product: Product;
  readonly subscription: 'Subscription' | 'PayAsYouGo';
  /** Null: refund orders have none. */
  payment: 'Unpaid' | 'Paid' | 'Cancelled' | null;
  readonly createdAt: number;
  readonly paidAt: number | null;
  readonly gross: number;
  readonly net: number;
}

/** One movement of money, with the balance after it. */
export interface Transaction {
  readonly number: string;
  readonly at: number;
  readonly flow: 'Income' | 'Expense';
  readonly type: 'Payment' | 'Withdraw' | 'Refund' | 'Consumption';
  readonly channel: 'AccountBalance' | 'Alipay' | 'BankTransfer';
  readonly amount: number;
  readonly balance: number;
  readonly cycle: string;
  readonly recordId: string;
  readonly remarks: string;
}
