import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { largestDecimal } from '../../../domain/money.js';
import { lastMonths } from '../../../domain/time.js';
import { decimal, flag, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import { compactMonth, KOREA_OFFSET_HOURS } from '../calendar.js';
import type { Client } from '../client.js';
import { currency, month, pageOf } from './schemas.js';

/** The bill of one month. */
export interface Bill {
  readonly id: string;
  readonly accountId: string | undefined;
  /** `2026-11`. */
  readonly month: string;
  /** What was used, before any discount. */
  readonly used: string;
  /** The month's own charge with tax. */
  readonly charge: string;
  readonly paid: boolean;
  /** The larger of what this month and all months are overdue. */
  readonly overdue: string;
  readonly currency: string;
}

const row = z.object({
  memberNo: maybe(text),
  demandMonth: month,
  demandNo: text,
  useAmount: decimal,
  thisMonthAmountIncludingVat: decimal,
  isPaidUp: flag,
  thisMonthOverdueAmount: decimal,
  totalOverdueAmount: decimal,
  payCurrency: currency,
});

const page = pageOf('getDemandCostList', row);
const PAGE = 1000;
/** Most months that one call may ask for. */
const WINDOW_MONTHS = 3;
/** The depth of the history is not published: it ends where so many windows in a row hold no bill. */
const QUIET_WINDOWS = 4;
const BATCH_WINDOWS = 8;
/** Thirty years. */
const MOST_BATCHES = 15;

/** Every bill of the account, windows side by side, back to where the bills end. */
export async function readBills(client: Client, now: Date): Promise<readonly Bill[]> {
  const bills: Bill[] = [];
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const windows = await Promise.all(
      listWindows(now, batch).map((window) => readBillsBetween(client, window)),
    );
    bills.push(...windows.flat());
    if (windows.slice(-QUIET_WINDOWS).every((rows) => rows.length === 0)) return bills;
  }
  throw new ApiError(ACTIONS.getDemandCostList.id, {
    kind: 'incomplete',
    code: 'IncompleteList',
    message: 'the bills do not end',
  });
}

/** First and last month as the API writes them: `202611`. */
interface Window {
  readonly startMonth: string;
  readonly endMonth: string;
}

function listWindows(now: Date, batch: number): readonly Window[] {
  const size = BATCH_WINDOWS * WINDOW_MONTHS;
  const months = lastMonths(now, size * (batch + 1), KOREA_OFFSET_HOURS)
    .slice(-size)
    .map(compactMonth);
  return Array.from({ length: BATCH_WINDOWS }, (_, index) => {
    const [latest = '', , earliest = ''] = months.slice(index * WINDOW_MONTHS);
    return { startMonth: earliest, endMonth: latest };
  });
}

/** Bills of at most three months. */
export async function readBillsBetween(client: Client, window: Window): Promise<readonly Bill[]> {
  const rows = await readNumberedPages(
    ACTIONS.getDemandCostList.id,
    (pageNo) =>
      client.call(ACTIONS.getDemandCostList, page, { query: { ...window, pageNo, pageSize: PAGE } }),
    ({ demandNo }) => demandNo,
  );
  return rows.map((bill) => ({
    id: bill.demandNo,
    accountId: bill.memberNo,
    month: bill.demandMonth,
    used: bill.useAmount,
    charge: bill.thisMonthAmountIncludingVat,
    paid: bill.isPaidUp,
    overdue: largestDecimal([bill.thisMonthOverdueAmount, bill.totalOverdueAmount]),
    currency: bill.payCurrency,
  }));
}
