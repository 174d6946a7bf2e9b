import { billLines } from './bill-lines.js';
import { billMonths } from './bill-months.js';
import { bills } from './bills.js';
import { coins, credits, discounts } from './rights.js';
import type { Listing } from './table.js';

/** Every table that one action gives, in the order in which they are shown. */
export const LISTINGS: readonly Listing[] = [billLines, billMonths, bills, coins, credits, discounts];
