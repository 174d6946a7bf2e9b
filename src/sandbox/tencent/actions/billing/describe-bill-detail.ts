import { defineAction } from '../../action.js';
import type { BillLine } from '../../entities/billing.js';
import type { Encodable } from '../../json.js';
import { cutPage } from '../../paging.js';
import { integer, oneOf, refuseMissing, required, text, unsupported } from '../../parameters.js';
import { toText } from '../../views/amounts.js';
import { billMembers, paidMembers } from './bill-line.js';
import { readMonth } from './read-month.js';

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
  run: ({ values, state, accountId, repeatPages }) => {
    const { Offset: offset, Limit: limit, Month, BeginTime, PayMode, ResourceId } = values;
    const wanted = BeginTime?.slice(0, 7) ?? Month;
    if (wanted === undefined) throw refuseMissing('Month');
    const month = readMonth(wanted);
    const lines = state.bills.filter(
      (line) =>
        line.month === month &&
        line.payMode === (PayMode ?? line.payMode) &&
        line.resourceId === (ResourceId ?? line.resourceId),
    );
    const { rows, total } = cutPage(lines, { offset, limit, repeat: repeatPages });
    return {
      Total: values.NeedRecordNum === 1 ? total : 0,
      Context: `c${month}`,
      DetailSet: rows.map((line, index) => ({
        ...billMembers(line, accountId),
        BillId: `${month}-${offset + index}`,
        Id: `${month}-${line.resourceId}-${offset + index}`,
        RegionId: '1',
        ProjectId: 0,
        ActionType: line.payMode === 'prePay' ? 'prepay_purchase' : 'postpay_deduct_h',
        BillDay: month,
        PriceInfo: [],
        ComponentSet: [toComponent(line, state.site === 'international' ? state.currency : undefined)],
      })),
    };
  },
});

function toComponent(line: BillLine, currency: string | undefined): Encodable {
  return {
    ComponentCodeName: line.productName,
    ItemCodeName: line.productName,
    SinglePrice: toText(line.listCost),
    PriceUnit: '元/个/月',
    UsedAmount: '1',
    UsedAmountUnit: '个',
    TimeSpan: '1',
    TimeUnitName: '月',
    Cost: toText(line.listCost),
    Discount: '1',
    ReduceType: '',
    RealCost: toText(line.cost),
    ...paidMembers(line),
    ItemCode: `sv_${line.productCode}`,
    ComponentCode: `v_${line.productCode}`,
    ContractPrice: toText(line.cost),
    InstanceType: '普通实例',
    ...(currency === undefined ? {} : { Currency: currency, TaxRate: '0', TaxAmount: toText(0) }),
  };
}
