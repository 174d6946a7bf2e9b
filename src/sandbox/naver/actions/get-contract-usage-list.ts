import { listAction } from '../action.js';
import { oneOf } from '../parameters.js';
import { encodeContract, openContracts, runsIn, statusOf } from '../views/contracts.js';
import { checkPeriod, checkView, CODE, COMMON, MAX_PAGE, PERIOD, STATUS } from './cost.js';

/** The contracts that ran in some months, with their parts. */
export const getContractUsageList = listAction({
  service: 'billing',
  name: 'getContractUsageList',
  path: '/billing/v1/cost/getContractUsageList',
  list: 'contractList',
  maxPage: MAX_PAGE,
  parameters: {
    ...COMMON,
    ...PERIOD,
    contractNo: CODE,
    contractTypeCode: CODE,
    contractStatusCode: STATUS,
    productItemKindDetailCode: oneOf('VM', 'BM', 'BSTAD', 'BSTBS', 'BSTBS_BSTAD', 'CB1', 'CB2', 'FB1', 'FB2'),
    regionCode: CODE,
  },
  select: (values, { state, now }) => {
    checkView(values);
    checkPeriod(values);
    const same = (wanted: string | undefined, value: string): boolean =>
      wanted === undefined || wanted === value;
    const status = values.contractStatusCode === 'ALL' ? undefined : values.contractStatusCode;
    return openContracts(state, now).filter(
      (contract) =>
        runsIn(contract, values.startMonth, values.endMonth) &&
        same(status, statusOf(contract, now).code) &&
        same(values.contractNo, contract.no) &&
        same(values.contractTypeCode, contract.type.code) &&
        same(values.regionCode, contract.region),
    );
  },
  row: (contract, { accountId, now }) => encodeContract(contract, accountId, now),
});
