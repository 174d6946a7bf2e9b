import { defineAction } from '../../action.js';
import { cutPage } from '../../paging.js';
import { integer, oneOf, required, text, unsupported } from '../../parameters.js';
import { toText } from '../../views/amounts.js';
import { sumLines } from '../../views/bills.js';
import { billMembers, paidMembers } from './bill-line.js';
import { readMonth } from './read-month.js';

/** One row a resource and kind of charge. `Total` comes only when asked for. */
export const describeBillResourceSummary = defineAction({
  service: 'billing',
  name: 'DescribeBillResourceSummary',
  parameters: {
    Offset: required(integer()),
    Limit: required(integer({ min: 1, max: 1000 })),
    Month: required(text()),
    NeedRecordNum: integer({ min: 0, max: 1 }),
    ResourceId: text(),
    PayMode: oneOf('prePay', 'postPay'),
    BusinessCode: text(),
    ...unsupported('PeriodType', 'ActionType', 'PayerUin', 'TagKey', 'TagValue'),
  },
  run: ({ values, state, accountId, repeatPages }) => {
    const month = readMonth(values.Month);
    const { Offset: offset, Limit: limit, ResourceId, PayMode, BusinessCode, NeedRecordNum } = values;
    const lines = sumLines(state, month).filter(
      (line) =>
        line.resourceId === (ResourceId ?? line.resourceId) &&
        line.payMode === (PayMode ?? line.payMode) &&
        line.productCode === (BusinessCode ?? line.productCode),
    );
    const { rows, total } = cutPage(lines, { offset, limit, repeat: repeatPages });
    return {
      Total: NeedRecordNum === 1 ? total : null,
      ResourceSummarySet: rows.map((line) => ({
        ...billMembers(line, accountId),
        ...paidMembers(line),
        ConfigDesc: '',
        TotalCost: toText(line.listCost),
        Discount: '1',
        ReduceType: '',
        RealTotalCost: toText(line.cost),
        RegionId: 1,
        InstanceType: '普通实例',
        OriginalCostWithRI: toText(0),
        OriginalCostWithSP: toText(0),
      })),
    };
  },
});
