import type { Parameters } from '../client.js';
import { spanOf } from '../facts/bills.js';
import type { Asked } from './table.js';

/** The SDK allows a thousand rows on a page, an older page of the documentation two hundred. */
export const BILL_PAGES = [1000, 200];

/** Where every view of the bill has its rows and their number. */
export const BILL_ROWS = { rows: 'result.result', total: 'result.pagination.numberRecords' };

/** The columns that are added up. */
export const DUE = { amount: 'realTotalFee', currency: 'currency', always: true } as const;

/** Asks for a month by its first and last second. */
export function ofMonth({ month, page, size }: Asked): Parameters {
  return { body: { ...spanOf(month), pageIndex: page, pageSize: size } };
}
