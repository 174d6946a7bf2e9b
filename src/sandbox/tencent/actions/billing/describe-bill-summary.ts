import { defineAction } from '../../action.js';
import type { BillLine } from '../../entities/billing.js';
import type { TencentState } from '../../entities/state.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { oneOf, required, text, unsupported } from '../../parameters.js';
import { sum, toText } from '../../views/amounts.js';
import { sumLines } from '../../views/bills.js';
import { readMonth } from './read-month.js';

/** One row a product, region or way to pay. */
export const describeBillSummary = defineAction({
  service: 'billing',
  name: 'DescribeBillSummary',
  parameters: {
    Month: required(text()),
    GroupType: required(oneOf('business', 'project', 'region', 'payMode', 'tag')),
    ...unsupported('TagKey', 'OperateUin', 'PayerUin'),
  },
  run: ({ values, state }) => {
    const month = readMonth(values.Month);
    const lines = claimGap(sumLines(state, month), month, state);
    const keys = [...new Set(lines.map((line) => keyOf(line, values.GroupType)))];
    return {
      Ready: 1,
      SummaryDetail: keys.map((key) =>
        toRow(
          key,
          lines.filter((line) => keyOf(line, values.GroupType) === key),
        ),
      ),
    };
  },
});

/** The month whose overview does not add up claims more than its lines do. */
function claimGap(
  lines: readonly BillLine[],
  month: string,
  { quirks: { gap } }: TencentState,
): readonly BillLine[] {
  const [first, ...others] = lines;
  if (!first || gap?.month !== month) return lines;
  return [{ ...first, cost: first.cost + gap.amount }, ...others];
}

function keyOf({ productCode, region, payMode }: BillLine, group: string): string {
  if (group === 'region') return region;
  return group === 'payMode' ? payMode : productCode;
}

function toRow(key: string, lines: readonly BillLine[]): Encodable {
  const vouchers = sum(lines, ({ byVoucher }) => byVoucher);
  const cost = sum(lines, (line) => line.cost);
  return {
    GroupKey: key,
    GroupValue: lines[0]?.productName ?? key,
    TotalCost: toText(sum(lines, ({ listCost }) => listCost)),
    RealTotalCost: toText(cost),
    CashPayAmount: toText(cost - vouchers),
    IncentivePayAmount: toText(0),
    VoucherPayAmount: toText(vouchers),
    TransferPayAmount: toText(0),
    Business: [],
  };
}
