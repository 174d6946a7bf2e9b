import { balance } from './balance.js';
import { billItems } from './bill-items.js';
import { billLines } from './bill-lines.js';
import { billMonths } from './bill-months.js';
import { invoiceable } from './invoiceable.js';
import { invoices } from './invoices.js';
import { orders } from './orders.js';
import type { Listing } from './table.js';
import { vouchers } from './vouchers.js';

/** Every table that one action gives, in the order in which they are shown. */
export const LISTINGS: readonly Listing[] = [
  billLines,
  billItems,
  billMonths,
  orders,
  invoices,
  invoiceable,
  balance,
  vouchers,
];
