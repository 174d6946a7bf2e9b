import { listAction } from '../action.js';
import { amount } from '../json.js';
import { listBills } from '../views/bills.js';
import { encodeContract, runsIn } from '../views/contracts.js';
import { compact, koreanTime } from '../views/time.js';
import { checkPeriod, checkView, CODE, COMMON, MAX_PAGE, PERIOD } from './cost.js';

const NOTHING = amount(0);

/** One row for each contract and billed month. */
export const getContractDemandCostList = listAction({
  service: 'billing',
  name: 'getContractDemandCostList',
  path: '/billing/v1/cost/getContractDemandCostList',
  list: 'contractDemandCostList',
  maxPage: MAX_PAGE,
  parameters: {
    ...COMMON,
    ...PERIOD,
    contractNo: CODE,
    demandTypeCode: CODE,
    demandTypeDetailCode: CODE,
    regionCode: CODE,
  },
  select: (values, { state, now }) => {
    checkView(values);
    checkPeriod(values);
    const same = (wanted: string | undefined, value: string): boolean =>
      wanted === undefined || wanted === value;
    return listBills(state, now)
      .filter(({ month }) => month >= values.startMonth && month <= values.endMonth)
      .flatMap((bill) => state.contracts.map((contract) => ({ bill, contract })))
      .filter(
        ({ bill, contract }) =>
          runsIn(contract, bill.month, bill.month) &&
          same(values.contractNo, contract.no) &&
          same(values.regionCode, contract.region) &&
          same(values.demandTypeCode, contract.type.code) &&
          same(values.demandTypeDetailCode, contract.type.code),
      );
  },
  row: ({ bill, contract }, { accountId, state, now }) => ({
    memberNo: accountId,
    regionCode: contract.region,
    demandType: { ...contract.type },
    demandTypeDetail: { ...contract.type },
    contract: encodeContract(contract, accountId, now),
    demandMonth: compact(bill.month),
    unitUsageQuantity: 1,
    packageUnitUsageQuantity: 0,
    totalUnitUsageQuantity: 1,
    usageUnit: { code: 'USAGE_CNT', codeName: 'count' },
    productPrice: amount(contract.monthly),
    useAmount: amount(contract.monthly),
    promotionDiscountAmount: NOTHING,
    etcDiscountAmount: NOTHING,
    promiseDiscountAmount: NOTHING,
    defaultAmount: NOTHING,
    demandAmount: amount(contract.monthly),
    memberPriceDiscountAmount: NOTHING,
    memberPromiseDiscountAddAmount: NOTHING,
    payCurrency: { code: state.currency, codeName: state.currency },
    thisMonthAppliedExchangeRate: 1,
    writeDate: koreanTime(bill.writtenAt),
  }),
});
