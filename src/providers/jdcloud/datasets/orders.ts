import { monthPeriod } from '../../../domain/focus.js';
import { ACTIONS } from '../actions.js';
import { CHINA_OFFSET_HOURS } from '../facts/bills.js';
import { readTime } from '../facts/schemas.js';
import { CURRENCY, decimal, text, time, YUAN } from './columns.js';
import type { Listing } from './table.js';

const COLUMNS = [
  ...text('orderNumber', 'paymentNumber', 'pin', 'orderType', 'status', 'chargeMode', 'payType'),
  ...text('appCode', 'appName', 'serviceName', 'selfSupportType'),
  ...time('createTime', 'payTime'),
  ...decimal('totalFee', 'discountFee', 'actualFee'),
  ...CURRENCY,
];
const MADE = COLUMNS.findIndex(({ name }) => name === 'createTime');

/** Orders by the month in which they were made. Source: Order, queryOrders. */
export const orders: Listing = {
  name: 'orders',
  dataset: 'orders',
  action: ACTIONS.queryOrders,
  period: 'month',
  changes: true,
  columns: COLUMNS,
  constants: YUAN,
  totals: { amount: 'actualFee', currency: 'currency' },
  rows: 'result.resultList',
  total: 'result.totalCount',
  pageSizes: [100],
  prove: ({ proveOrderSpans }) => proveOrderSpans(),
  ask: ({ month, page, size }) => {
    const [startTime, endTime] = edgesOf(month);
    return { body: { queryVo: { startTime, endTime, pageNumber: page, pageSize: size } } };
  },
  // Whether the last moment belongs to the span is not documented, and the next month has it.
  refine: (page, month) => ({ ...page, rows: page.rows.filter((row) => isWithin(row[MADE], month)) }),
};

/** A time that cannot be read stays. */
function isWithin(made: string | undefined, month: string): boolean {
  const time = readTime(made);
  const [from, to] = edgesOf(month);
  return time === undefined || (Date.parse(time) >= from && Date.parse(time) < to);
}

/** The unit is not documented; milliseconds are proved before the first page is believed. */
function edgesOf(month: string): readonly [from: number, to: number] {
  const { start, end } = monthPeriod(month, CHINA_OFFSET_HOURS);
  return [Date.parse(start), Date.parse(end)];
}
