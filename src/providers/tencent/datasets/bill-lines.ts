import type { Column, RecordTable } from '../../../domain/records.js';
import { ACTIONS } from '../actions.js';
import { malformedRecords } from '../../_shared/record-pages.js';
import { currencyOf, type Site } from '../endpoints.js';
import { asAnswer, countOf, listOf, readRow, requestIdsOf } from './answer.js';
import { decimal, integer, PAID, text, time } from './columns.js';
import { readToShortPage, type Detail, type DetailPage } from './detail-pages.js';
import type { Source } from './table.js';

const PAGE = 300;

/** Fields of one charge of a resource. */
const DETAIL_COLUMNS: readonly Column[] = [
  ...text('Id', 'BillId', 'OrderId', 'BillMonth', 'BillDay'),
  ...text('PayerUin', 'OwnerUin', 'OperateUin'),
  ...text('BusinessCode', 'BusinessCodeName', 'ProductCode', 'ProductCodeName'),
  ...text('PayModeName', 'ActionType', 'ActionTypeName'),
  ...integer('ProjectId'),
  ...text('ProjectName', 'RegionId', 'RegionName', 'RegionType', 'RegionTypeName', 'ZoneName'),
  ...text('ResourceId', 'ResourceName'),
  ...time('PayTime', 'FeeBeginTime', 'FeeEndTime'),
  ...text('Tags', 'PriceInfo', 'AssociatedOrder', 'Formula', 'FormulaUrl', 'ReserveDetail'),
  ...text('DiscountObject', 'DiscountType', 'DiscountContent', 'ExtendField'),
];

/** Fields of one part of its price. Prices and quantities are texts: the provider writes them with tiers at times. */
const COMPONENT_COLUMNS: readonly Column[] = [
  ...text('ComponentCode', 'ComponentCodeName', 'ItemCode', 'ItemCodeName', 'ComponentConfig'),
  ...text('SinglePrice', 'SpecifiedPrice', 'ContractPrice', 'PriceUnit', 'UsedAmount', 'UsedAmountUnit'),
  ...text('RealTotalMeasure', 'DeductedMeasure', 'TimeSpan', 'TimeUnitName', 'RiTimeSpan'),
  ...text('Discount', 'BlendedDiscount', 'ReduceType', 'InstanceType'),
  ...text('SPDeductionRate', 'SPDeduction', 'TaxRate'),
  ...decimal('Cost', 'RealCost'),
  ...PAID,
  ...decimal('OriginalCostWithRI', 'OriginalCostWithSP', 'TaxAmount'),
  ...text('Currency'),
];

/** A line: the charge, one part of its price, the currency last. */
export const LINE_COLUMNS: readonly Column[] = [...DETAIL_COLUMNS, ...COMPONENT_COLUMNS];

const DETAIL_NESTED: ReadonlySet<string> = new Set(['Tags', 'PriceInfo', 'AssociatedOrder']);
const COMPONENT_NESTED: ReadonlySet<string> = new Set(['ComponentConfig']);
const ID = DETAIL_COLUMNS.findIndex(({ name }) => name === 'Id');
const CURRENCY = LINE_COLUMNS.length - 1;
const COST = LINE_COLUMNS.findIndex(({ name }) => name === 'RealCost');

/**
 * A month of the bill by part of a price: the finest that the API gives. The domestic site states no currency.
 * Source: billing 2018-07-09, DescribeBillDetail.
 */
export function billLines({ client }: Pick<Source, 'client'>): RecordTable {
  const { describeBillDetail: action } = ACTIONS;
  const ask = async (month: string | undefined, offset: number): Promise<DetailPage> => {
    const parameters = { Month: month, Offset: offset, Limit: PAGE, NeedRecordNum: 1 };
    return readDetails(action.id, await client.callBulk(action, parameters), client.site);
  };
  return {
    name: 'bill-lines',
    dataset: 'bills',
    period: 'month',
    columns: LINE_COLUMNS,
    actions: [action.id],
    totals: { amount: 'RealCost', currency: 'Currency' },
    read: ({ month, cursor }) =>
      readToShortPage({
        action: action.id,
        pageSize: PAGE,
        cursor,
        ask: (offset) => ask(month, offset),
      }),
  };
}

function readDetails(action: string, document: unknown, site: Site): DetailPage {
  const answer = asAnswer(action, document);
  return {
    records: listOf(action, answer['DetailSet']).map((detail) => readDetail(action, detail, site)),
    announced: countOf(action, answer, 'Total'),
    requestIds: requestIdsOf(action, answer),
  };
}

/** A charge without parts stays as one line that says no amount; a part says what it costs. */
function readDetail(action: string, detail: unknown, site: Site): Detail {
  const own = readRow(action, detail, DETAIL_COLUMNS, DETAIL_NESTED);
  const parts = listOf(action, asAnswer(action, detail)['ComponentSet']);
  const lines = (parts.length === 0 ? [undefined] : parts).map((part) => {
    const line = [...own, ...readRow(action, part ?? {}, COMPONENT_COLUMNS, COMPONENT_NESTED)];
    if (part !== undefined && line[COST] === undefined)
      throw malformedRecords(action, 'RealCost: is missing');
    line[CURRENCY] ??= currencyOf(site);
    return line;
  });
  return { id: own[ID] ?? '', lines };
}
