import { localSeconds } from '../../engine/calendar.js';
import type { BillLine } from '../entities/billing.js';
import { integer, requiredText, type Action, type Input } from '../input.js';
import { cutPage } from '../paging.js';
import { Refusal, refuseArgument } from '../refusal.js';

const CHINA = 8;
const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const TYPES: Readonly<Record<number, string>> = { 1: '按配置', 2: '按用量', 3: '包年包月', 4: '按次' };

const NAMES = [
  'startTime',
  'endTime',
  'appCode',
  'serviceCode',
  'resourceIds',
  'tags',
  'pageIndex',
  'pageSize',
];

/** Bills by resource and month. */
export const BILLING_ACTIONS: readonly Action[] = [
  {
    service: 'billing',
    name: 'queryBillSummary',
    method: 'POST',
    path: '/v1/regions/{regionId}/billSummary:list',
    body: NAMES,
    run: (input) => {
      const { state, body, repeatPages } = input;
      const { pageIndex, pageSize } = body;
      // The server trips over its own missing defaults.
      if (pageIndex === undefined || pageSize === undefined) throw new Refusal(500, 'UNKNOWN', '内部错误');
      const found = chosen(state.bills, readMonth(input), body);
      const size = integer(pageSize, 'pageSize', { max: 1000 });
      const page = integer(pageIndex, 'pageIndex');
      const { rows, total } = cutPage(found, { page, size, repeat: repeatPages });
      return {
        pagination: {
          currPageNo: page,
          numberPages: Math.ceil(total / size),
          numberRecords: total,
          pageSize: size,
          startIndex: (page - 1) * size,
        },
        result: rows.length === 0 ? null : rows.map((line) => encode(line, state.pin)),
      };
    },
  },
];

function readMonth({ body }: Input): string {
  const [start, end] = [requiredText(body, 'startTime'), requiredText(body, 'endTime')];
  if (!TIME.test(start) || !TIME.test(end))
    throw refuseArgument('startTime and endTime: yyyy-MM-dd HH:mm:ss');
  if (start.slice(0, 7) !== end.slice(0, 7))
    throw refuseArgument('startTime and endTime are not in one month');
  return start.slice(0, 7);
}

function chosen(
  bills: readonly BillLine[],
  month: string,
  { appCode, serviceCode, resourceIds }: Input['body'],
): readonly BillLine[] {
  return bills
    .filter((line) => line.month === month)
    .filter((line) => line.appCode === (appCode ?? line.appCode))
    .filter((line) => line.serviceCode === (serviceCode ?? line.serviceCode))
    .filter((line) => !Array.isArray(resourceIds) || resourceIds.includes(line.resourceId));
}

function encode(line: BillLine, pin: string): unknown {
  const due = line.total - line.discount;
  return {
    pin,
    appCode: line.appCode,
    appCodeName: '京东云',
    serviceCode: line.serviceCode,
    serviceCodeName: line.serviceName,
    billingType: line.billingType,
    billingTypeName: TYPES[line.billingType] ?? '',
    resourceId: line.resourceId,
    resourceName: line.resourceName,
    region: line.region,
    formula: '',
    startTime: localSeconds(line.startAt, CHINA),
    endTime: localSeconds(line.endAt, CHINA),
    totalFee: line.total / 100,
    discountFee: line.discount / 100,
    realTotalFee: due / 100,
    cashCouponPayFee: 0,
    balancePayFee: (due - line.arrear) / 100,
    cashPayFee: 0,
    arrearFee: line.arrear / 100,
    tagDetails: null,
  };
}
