import { addMonths, DAY_MS, localMonth } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { BillLine } from '../../entities/billing.js';
import { MONTHS_HELD } from '../../entities/bulk.js';
import type { TencentState } from '../../entities/state.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { cutPage, type Sliceable } from '../../paging.js';
import { integer, oneOf, refuseMissing, refuseValue, required, text, unsupported } from '../../parameters.js';
import { toText } from '../../views/amounts.js';
import { openLines } from '../../views/bills.js';
import { ZONE } from '../../views/times.js';
import { billMembers, paidMembers, TRANSACTIONS } from './bill-line.js';
import { readMonth } from './read-month.js';

/** What a growing month still counts of its lines, out of so many: the number is up to a day old. */
const [COUNTED, OF] = [19, 20];

/** One row a line, its price components inside. The whole month comes, whatever span is asked for. */
export const describeBillDetail = defineAction({
  service: 'billing',
  name: 'DescribeBillDetail',
  parameters: {
    Offset: required(integer()),
    Limit: required(integer({ min: 1, max: 300 })),
    Month: text(),
    BeginTime: text(),
    EndTime: text(),
    NeedRecordNum: integer({ min: 0, max: 1 }),
    PayMode: oneOf('prePay', 'postPay'),
    ResourceId: text(),
    Context: text(),
    ...unsupported('PeriodType', 'ProductCode', 'ActionType', 'ProjectId', 'BusinessCode', 'PayerUin'),
  },
  run: ({ values, state, accountId, now, repeatPages }) => {
    const { Offset: offset, Limit: limit, Month, BeginTime } = values;
    const wanted = BeginTime?.slice(0, 7) ?? Month;
    if (wanted === undefined) throw refuseMissing('Month');
    const month = readMonth(wanted);
    checkAge(month, now);
    if (offset > 0) admitLateLine(state, month);
    const lines = narrow(openLines(state, month), values);
    const { rows, total } = cutPage(lines, { offset, limit, repeat: repeatPages });
    const currency = state.site === 'international' ? state.currency : undefined;
    return {
      Total: values.NeedRecordNum === 1 ? remembered(total, month, now) : 0,
      Context: `c${month}`,
      DetailSet: rows.map((line) => toDetail(line, accountId, currency)),
    };
  },
});

function checkAge(month: string, now: number): void {
  if (month < addMonths(localMonth(now, ZONE), 1 - MONTHS_HELD))
    refuseValue('Month', `must be one of the last ${MONTHS_HELD} months`);
}

function narrow(
  lines: Sliceable<BillLine>,
  {
    PayMode,
    ResourceId,
  }: { readonly PayMode?: string | undefined; readonly ResourceId?: string | undefined },
): Sliceable<BillLine> {
  if (PayMode === undefined && ResourceId === undefined) return lines;
  return lines
    .slice(0, lines.length)
    .filter(
      ({ payMode, resourceId }) =>
        payMode === (PayMode ?? payMode) && resourceId === (ResourceId ?? resourceId),
    );
}

/** The number of lines is too small while a month grows, and for a day after. */
function remembered(total: number, month: string, now: number): number {
  return month < localMonth(now - DAY_MS, ZONE) ? total : Math.floor((total * COUNTED) / OF);
}

// It comes in front of the others, so that every later page moves by one row.
function admitLateLine(state: TencentState, month: string): void {
  const { late } = state.quirks;
  if (late?.month !== month) return;
  state.bills = [late, ...state.bills];
  state.quirks.late = null;
}

function toDetail(line: BillLine, accountId: string, currency: string | undefined): Encodable {
  return {
    ...billMembers(line, accountId),
    BillId: line.orderId === '' ? line.id : line.orderId,
    Id: line.id,
    RegionId: '1',
    ProjectId: 0,
    ActionType: TRANSACTIONS[line.action].code,
    BillDay: line.month,
    PriceInfo: [],
    ComponentSet: Array.from({ length: line.parts }, (_, at) => toComponent(line, { at, currency })),
  };
}

function toComponent(
  line: BillLine,
  { at, currency }: { readonly at: number; readonly currency: string | undefined },
): Encodable {
  const cost = partOf(line.cost, line.parts, at);
  return {
    ComponentCodeName: line.productName,
    ItemCodeName: line.item.name,
    SinglePrice: toText(line.quantity === '1' ? partOf(line.listCost, line.parts, at) : 1_250_000),
    PriceUnit: `元/${line.unit}`,
    UsedAmount: line.quantity,
    UsedAmountUnit: line.unit,
    TimeSpan: '1',
    TimeUnitName: '月',
    Cost: toText(partOf(line.listCost, line.parts, at)),
    Discount: '1',
    ReduceType: '',
    RealCost: toText(cost),
    ...paidMembers({ cost, byVoucher: partOf(line.byVoucher, line.parts, at) }),
    ItemCode: line.item.code,
    ComponentCode: `v_${line.productCode}`,
    ContractPrice: toText(line.quantity === '1' ? cost : 1_250_000),
    InstanceType: '普通实例',
    ...(currency === undefined ? {} : { Currency: currency, TaxRate: '0', TaxAmount: toText(0) }),
  };
}

/** Equal parts; the first one takes what is left over. */
function partOf(amount: number, parts: number, at: number): number {
  const even = Math.trunc(amount / parts);
  return at === 0 ? amount - even * (parts - 1) : even;
}
