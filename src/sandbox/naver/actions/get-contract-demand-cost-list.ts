import { listAction, type Scene } from '../action.js';
import type { BillLine, Contract } from '../entities/billing.js';
import type { NaverState } from '../entities/state.js';
import { amount, type Encodable } from '../json.js';
import { joinLists, mapList, type Sliceable } from '../paging.js';
import type { Values } from '../parameters.js';
import { listBilledMonths, writtenAt } from '../views/bills.js';
import { encodeContract } from '../views/contracts.js';
import { demandOf, openLines } from '../views/lines.js';
import { compact, koreanTime } from '../views/time.js';
import { checkPeriod, checkView, CODE, COMMON, currencyOf, MAX_PAGE, PERIOD } from './cost.js';

const NOTHING = amount(0);
const FILTERS = { contractNo: CODE, demandTypeCode: CODE, demandTypeDetailCode: CODE, regionCode: CODE };

/** One row for each charge of each contract and billed month. */
export const getContractDemandCostList = listAction({
  service: 'billing',
  name: 'getContractDemandCostList',
  path: '/billing/v1/cost/getContractDemandCostList',
  list: 'contractDemandCostList',
  maxPage: MAX_PAGE,
  parameters: { ...COMMON, ...PERIOD, ...FILTERS },
  select: (values, { state, accountId, now }) => {
    checkView(values);
    checkPeriod(values);
    const { startMonth, endMonth, pageNo = 1 } = values;
    const months = listBilledMonths(state, now).filter((month) => month >= startMonth && month <= endMonth);
    if (pageNo > 1) admitLateLine(state, months);
    const contractOf = encodeOnce(accountId, now);
    return joinLists(
      months.map((month) => {
        const common = { ...currencyOf(month, state), writeDate: koreanTime(writtenAt(month)) };
        return mapList(narrow(openLines(state, month), values), (line) => ({
          line,
          common,
          contract: contractOf(line.contract),
        }));
      }),
    );
  },
  row: toRow,
});

/** A line with what it shares with many others, worked out once a page. */
interface Row {
  readonly line: BillLine;
  readonly common: Readonly<Record<string, Encodable>>;
  readonly contract: Encodable;
}

function encodeOnce(accountId: string, now: number): (contract: Contract) => Encodable {
  const encoded = new Map<Contract, Encodable>();
  return (contract) => {
    const known = encoded.get(contract) ?? encodeContract(contract, accountId, now);
    encoded.set(contract, known);
    return known;
  };
}

function admitLateLine({ quirks: { late } }: NaverState, months: readonly string[]): void {
  if (late && months.includes(late.month)) late.isAdmitted = true;
}

/** Only a filter makes it necessary to look at every line. */
function narrow(lines: Sliceable<BillLine>, values: Values<typeof FILTERS>): Sliceable<BillLine> {
  const same = (wanted: string | undefined, value: string): boolean =>
    wanted === undefined || wanted === value;
  if (Object.keys(FILTERS).every((name) => values[name as keyof typeof FILTERS] === undefined)) return lines;
  return lines
    .slice(0, lines.length)
    .filter(
      ({ contract, detail }) =>
        same(values.contractNo, contract.no) &&
        same(values.regionCode, contract.region) &&
        same(values.demandTypeCode, contract.type.code) &&
        same(values.demandTypeDetailCode, detail.code),
    );
}

function toRow({ line, common, contract }: Row, { accountId }: Scene): Encodable {
  return {
    memberNo: accountId,
    regionCode: line.contract.region,
    demandType: { ...line.contract.type },
    demandTypeDetail: { ...line.detail },
    contract,
    demandMonth: compact(line.month),
    unitUsageQuantity: amount(line.quantity),
    packageUnitUsageQuantity: 0,
    totalUnitUsageQuantity: amount(line.quantity),
    usageUnit: { ...line.unit },
    productPrice: amount(line.price),
    useAmount: amount(line.used),
    promotionDiscountAmount: amount(line.promotion),
    etcDiscountAmount: NOTHING,
    promiseDiscountAmount: amount(line.promise),
    defaultAmount: amount(line.penalty),
    demandAmount: amount(demandOf(line)),
    memberPriceDiscountAmount: amount(line.memberPrice),
    memberPromiseDiscountAddAmount: NOTHING,
    ...common,
  };
}
