import { balance, vouchers } from './balances.js';
import { billMonths } from './bill-months.js';
import { orders } from './orders.js';
import type { Listing } from './table.js';
import { transactions } from './transactions.js';

/** Every table whose rows an action lists one by one, in the order in which they are shown; bill lines come before. */
export const LISTINGS: readonly Listing[] = [billMonths, orders, transactions, balance, vouchers];
