import { localSeconds } from '../../engine/calendar.js';
import { BILL_ZONE, type BillLine } from '../entities/billing.js';
import { integer, requiredText, type Action, type Input } from '../input.js';
import { openLines, sumByItem, sumByResource } from '../ledger/views.js';
import { cutPage, type Sliceable } from '../paging.js';
import { Refusal, refuseArgument } from '../refusal.js';

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

/** Bills by month: per resource, line by line, and per billing item. */
export const BILLING_ACTIONS: readonly Action[] = [
  {
    service: 'billing',
    name: 'queryBillSummary',
    method: 'POST',
    path: '/v1/regions/{regionId}/billSummary:list',
    body: NAMES,
    run: (input) => {
      const month = readMonth(input);
      const rows = claimGap(narrow(sumByResource(input.state, month), input), month, input);
      return list(input, rows, (line) => encode(line, input.state.pin));
    },
  },
  {
    service: 'billing',
    name: 'queryBillDetail',
    method: 'POST',
    path: '/v1/regions/{regionId}/billDetail:list',
    body: [...NAMES, 'billingType'],
    run: (input) => {
      const month = readMonth(input);
      admitLateLine(input, month);
      return list(input, narrow(openLines(input.state, month), input), (line) =>
        encodeDetail(line, input.state.pin),
      );
    },
  },
  {
    service: 'billing',
    name: 'describeFormulaSummaryList',
    method: 'POST',
    path: '/v1/regions/{regionId}/describeFormulaSummaryList',
    body: ['billDate', 'appCode', 'serviceCode', 'region', 'resourceId', 'pageIndex', 'pageSize'],
    run: (input) => {
      const digits = String(integer(input.body['billDate'], 'billDate', { min: 200_001, max: 299_912 }));
      const month = `${digits.slice(0, 4)}-${digits.slice(4)}`;
      const rows = narrow(sumByItem(input.state, month), input);
      return list(input, rows, (line) => encodeFormula(line, input.state.pin));
    },
  },
];

function list(input: Input, found: Sliceable<BillLine>, encodeLine: (line: BillLine) => unknown): unknown {
  const { pageIndex, pageSize } = input.body;
  // The server trips over its own missing defaults.
  if (pageIndex === undefined || pageSize === undefined) throw new Refusal(500, 'UNKNOWN', '内部错误');
  const size = integer(pageSize, 'pageSize', { max: 1000 });
  const page = integer(pageIndex, 'pageIndex');
  const { rows, total } = cutPage(found, { page, size, repeat: input.repeatPages });
  return {
    pagination: {
      currPageNo: page,
      numberPages: Math.ceil(total / size),
      numberRecords: total,
      pageSize: size,
      startIndex: (page - 1) * size,
    },
    result: rows.length === 0 ? null : rows.map(encodeLine),
  };
}

function readMonth({ body }: Input): string {
  const [start, end] = [requiredText(body, 'startTime'), requiredText(body, 'endTime')];
  if (!TIME.test(start) || !TIME.test(end))
    throw refuseArgument('startTime and endTime: yyyy-MM-dd HH:mm:ss');
  if (start.slice(0, 7) !== end.slice(0, 7))
    throw refuseArgument('startTime and endTime are not in one month');
  return start.slice(0, 7);
}

const FILTERS = [
  'appCode',
  'serviceCode',
  'billingType',
  'region',
  'resourceId',
] as const satisfies readonly (keyof BillLine)[];

function narrow(lines: Sliceable<BillLine>, { body }: Input): Sliceable<BillLine> {
  const wanted = FILTERS.filter((name) => body[name] !== undefined);
  const { resourceIds } = body;
  // Without a filter a month is never looked at as a whole.
  if (wanted.length === 0 && !Array.isArray(resourceIds)) return lines;
  return lines
    .slice(0, lines.length)
    .filter((line) => wanted.every((name) => line[name] === body[name]))
    .filter((line) => !Array.isArray(resourceIds) || resourceIds.includes(line.resourceId));
}

/** The month whose overview does not add up claims more than its lines do. */
function claimGap(lines: Sliceable<BillLine>, month: string, { state }: Input): Sliceable<BillLine> {
  const { gap } = state.quirks;
  const [first, ...others] = lines.slice(0, lines.length);
  if (!first || gap?.month !== month) return lines;
  return [{ ...first, total: first.total + gap.amount }, ...others];
}

// It comes in front of the others, so that every later page moves by one row.
function admitLateLine({ state: { bills, quirks }, body }: Input, month: string): void {
  if (quirks.late?.month !== month || integer(body['pageIndex'], 'pageIndex', { initial: 1 }) === 1) return;
  bills.unshift(quirks.late);
  quirks.late = null;
}

function encode(line: BillLine, pin: string): object {
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
    formula: line.formula,
    startTime: localSeconds(line.startAt, BILL_ZONE),
    endTime: localSeconds(line.endAt, BILL_ZONE),
    totalFee: line.total / 100,
    discountFee: line.discount / 100,
    realTotalFee: due / 100,
    cashCouponPayFee: line.coupon / 100,
    balancePayFee: (due - line.coupon - line.arrear) / 100,
    cashPayFee: 0,
    arrearFee: line.arrear / 100,
    tagDetails: line.tags.length === 0 ? null : line.tags,
  };
}

function encodeDetail(line: BillLine, pin: string): object {
  const billTime = localSeconds(line.endAt + 3_600_000, BILL_ZONE);
  return { ...encode(line, pin), actionTypeName: line.action, billTime };
}

function encodeFormula(line: BillLine, pin: string): object {
  const { item, usage } = line;
  return {
    ...encode(line, pin),
    regionName: line.region,
    networkOperator: '',
    currency: 'CNY',
    billDate: line.month.replace('-', ''),
    property: item.code,
    propertyName: item.name,
    propertyUnit: item.unit,
    actualUsage: usage,
    deductUsage: 0,
    billingUsage: usage,
    billFee: line.total / 100,
    actualFee: (line.total - line.discount) / 100,
  };
}
