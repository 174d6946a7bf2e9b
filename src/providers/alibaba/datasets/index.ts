import { balance, fundAccount, withdrawable } from './balances.js';
import { billLines } from './bill-lines.js';
import { billMonths } from './bill-months.js';
import { billSettlements } from './bill-settlements.js';
import { prepaidCards, resourcePlans, savingsPlans, vouchers } from './entitlements.js';
import { invoicedBills } from './invoiced-bills.js';
import { orders } from './orders.js';
import type { Listing } from './table.js';
import { transactions } from './transactions.js';

/** Every table that one action gives, in the order in which they are shown. */
export const LISTINGS: readonly Listing[] = [
  billLines,
  billMonths,
  billSettlements,
  orders,
  invoicedBills,
  transactions,
  balance,
  fundAccount,
  withdrawable,
  vouchers,
  prepaidCards,
  resourcePlans,
  savingsPlans,
];
