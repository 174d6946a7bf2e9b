import { localSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import { sum } from '../../amounts.js';
import type { Evaluation } from '../../entities/entitlements.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { integer, list, text } from '../../parameters.js';
import { BILL_ZONE } from '../../entities/billing.js';
import { cutPage, PAGING, placeOf, succeed } from './envelope.js';

/** What each value of `Type` asks for. */
const KINDS: Readonly<Record<number, (row: Evaluation) => boolean>> = {
  1: ({ invoiceable }) => invoiceable < 0,
  2: ({ invoiceable }) => invoiceable > 0,
  3: ({ invoiceable }) => invoiceable !== 0,
  4: ({ invoiced }) => invoiced > 0,
};

/** Bills as invoicing sees them. Amounts are hundredths of the currency. */
export const queryEvaluateList = defineAction({
  service: 'bss',
  name: 'QueryEvaluateList',
  parameters: {
    ...PAGING,
    BillCycle: text(),
    BizTypeList: list(),
    Type: integer({ min: 1, max: 4 }),
    SortType: integer({ min: 1, max: 3 }),
    ...unsupported(
      'EndAmount',
      'EndBizTime',
      'EndSearchTime',
      'OutBizId',
      'OwnerId',
      'StartAmount',
      'StartBizTime',
      'StartSearchTime',
    ),
  },
  run: ({ values, state, accountId, repeatPages }) => {
    const { BillCycle: cycle, BizTypeList: kinds, Type: type } = values;
    const found = state.evaluations
      .filter((row) => row.cycle === (cycle ?? row.cycle))
      .filter(() => kinds.length === 0 || kinds.includes('ALIYUN'))
      .filter((row) => type === undefined || KINDS[type]?.(row) === true);
    const page = cutPage(found, { values, repeatPages });
    return succeed({
      HostId: 'sandbox',
      ...placeOf(page),
      TotalInvoiceAmount: sum(found, ({ invoiceable, invoiced }) => invoiceable + invoiced),
      TotalUnAppliedInvoiceAmount: sum(found, ({ invoiceable }) => invoiceable),
      EvaluateList: { Evaluate: page.rows.map((row) => toRow(row, accountId, state.accountName)) },
    });
  },
});

function toRow(row: Evaluation, accountId: string, accountName: string): Encodable {
  const at = localSeconds(row.at, BILL_ZONE);
  return {
    Id: BigInt(row.id),
    BillId: BigInt(row.billId),
    ItemId: BigInt(row.billId),
    OutBizId: row.outBizId,
    OpId: '',
    Name: row.name,
    BillCycle: row.cycle,
    BizType: 'ALIYUN',
    BizTime: at,
    GmtCreate: at,
    GmtModified: at,
    OriginalAmount: row.original,
    PresentAmount: row.original,
    CanInvoiceAmount: row.invoiceable,
    InvoicedAmount: row.invoiced,
    OffsetAcceptAmount: 0,
    OffsetCostAmount: 0,
    Status: 1,
    Type: row.invoiceable < 0 ? 1 : 2,
    UserId: BigInt(accountId),
    UserNick: accountName,
  };
}
