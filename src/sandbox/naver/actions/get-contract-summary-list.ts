import { listAction } from '../action.js';
import type { Contract } from '../entities/billing.js';
import { month, required } from '../parameters.js';
import { openContracts, runsIn, statusOf } from '../views/contracts.js';
import { checkView, CODE, COMMON, MAX_PAGE, STATUS } from './cost.js';

interface Group {
  readonly contract: Contract;
  readonly count: number;
}

/** How many contracts of each kind ran in a month, by region and status. */
export const getContractSummaryList = listAction({
  service: 'billing',
  name: 'getContractSummaryList',
  path: '/billing/v1/cost/getContractSummaryList',
  list: 'contractSummaryList',
  maxPage: MAX_PAGE,
  parameters: {
    ...COMMON,
    contractMonth: required(month()),
    contractTypeCode: CODE,
    contractStatusCode: STATUS,
    regionCode: CODE,
  },
  select: (values, { state, now }) => {
    checkView(values);
    const same = (wanted: string | undefined, value: string): boolean =>
      wanted === undefined || wanted === value;
    const status = values.contractStatusCode === 'ALL' ? undefined : values.contractStatusCode;
    const groups = new Map<string, Group>();
    for (const contract of openContracts(state, now)) {
      const { code } = statusOf(contract, now);
      const fits =
        runsIn(contract, values.contractMonth, values.contractMonth) &&
        same(status, code) &&
        same(values.contractTypeCode, contract.type.code) &&
        same(values.regionCode, contract.region);
      const key = `${contract.region} ${contract.type.code} ${code}`;
      if (fits) groups.set(key, { contract, count: (groups.get(key)?.count ?? 0) + 1 });
    }
    return [...groups.values()];
  },
  row: ({ contract, count }, { accountId, now }) => ({
    memberNo: accountId,
    regionCode: contract.region,
    contractType: { ...contract.type },
    contractCount: count,
    contractStatus: { ...statusOf(contract, now) },
  }),
});
