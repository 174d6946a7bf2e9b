import { listAction } from '../action.js';
import type { Coded } from '../entities/billing.js';
import { amount } from '../json.js';
import { listBills } from '../views/bills.js';
import { runsIn } from '../views/contracts.js';
import { compact, koreanTime } from '../views/time.js';
import { checkPeriod, checkView, CODE, COMMON, MAX_PAGE, PERIOD } from './cost.js';

const NOTHING = amount(0);

/** One row for each product and billed month. */
export const getProductDemandCostList = listAction({
  service: 'billing',
  name: 'getProductDemandCostList',
  path: '/billing/v1/cost/getProductDemandCostList',
  list: 'productDemandCostList',
  maxPage: MAX_PAGE,
  parameters: { ...COMMON, ...PERIOD, productDemandTypeCode: CODE },
  select: (values, { state, now }) => {
    checkView(values);
    checkPeriod(values);
    return listBills(state, now)
      .filter(({ month }) => month >= values.startMonth && month <= values.endMonth)
      .flatMap((bill) => {
        const types = new Map<string, { readonly type: Coded; readonly used: number }>();
        for (const contract of state.contracts.filter((one) => runsIn(one, bill.month, bill.month))) {
          const { type, monthly } = contract;
          types.set(type.code, { type, used: (types.get(type.code)?.used ?? 0) + monthly });
        }
        return [...types.values()].map((product) => ({ bill, ...product }));
      })
      .filter(({ type }) => type.code === (values.productDemandTypeCode ?? type.code));
  },
  row: ({ bill, type, used }, { accountId, state }) => ({
    memberNo: accountId,
    demandMonth: compact(bill.month),
    productDemandType: { ...type },
    promiseDiscountAmount: NOTHING,
    promotionDiscountAmount: NOTHING,
    etcDiscountAmount: NOTHING,
    productDiscountAmount: NOTHING,
    creditDiscountAmount: NOTHING,
    defaultAmount: NOTHING,
    useAmount: amount(used),
    demandAmount: amount(used),
    memberPriceDiscountAmount: NOTHING,
    memberPromiseDiscountAddAmount: NOTHING,
    payCurrency: { code: state.currency, codeName: state.currency },
    thisMonthAppliedExchangeRate: 1,
    writeDate: koreanTime(bill.writtenAt),
  }),
});
