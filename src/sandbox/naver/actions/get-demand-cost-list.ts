import { addMonths } from '../../engine/calendar.js';
import { listAction } from '../action.js';
import { amount, type Encodable } from '../json.js';
import { listBills, type MonthBill } from '../views/bills.js';
import { compact, koreanTime } from '../views/time.js';
import { checkPeriod, checkView, COMMON, MAX_PAGE, PERIOD } from './cost.js';

const NOTHING = amount(0);

/** The bill of each month. The running month has none. */
export const getDemandCostList = listAction({
  service: 'billing',
  name: 'getDemandCostList',
  path: '/billing/v1/cost/getDemandCostList',
  list: 'demandCostList',
  maxPage: MAX_PAGE,
  parameters: { ...COMMON, ...PERIOD },
  select: (values, { state, now }) => {
    checkView(values);
    checkPeriod(values);
    return listBills(state, now).filter(
      ({ month }) => month >= values.startMonth && month <= values.endMonth,
    );
  },
  row: (bill, { accountId, state }) => ({
    memberNo: accountId,
    demandMonth: compact(bill.month),
    demandNo: demandNo(bill.month),
    integrationDemandNo: '',
    demandAttribute: { code: 'GEN', codeName: 'General' },
    ...amounts(bill),
    isPaidUp: bill.paidAt !== null,
    paidUpDate: bill.paidAt === null ? undefined : koreanTime(bill.paidAt),
    overdueOccurDate: bill.overdueSince === null ? undefined : koreanTime(bill.overdueSince),
    beforeMonthDemandNo: demandNo(addMonths(bill.month, -1)),
    payCurrency: { code: state.currency, codeName: state.currency },
    thisMonthAppliedExchangeRate: 1,
    writeDate: koreanTime(bill.writtenAt),
  }),
});

function amounts({ used, vat, lateFee, overdueSince }: MonthBill): Record<string, Encodable> {
  const overdue = overdueSince === null ? 0 : used + vat + lateFee;
  return {
    useAmount: amount(used),
    promiseDiscountAmount: NOTHING,
    promotionDiscountAmount: NOTHING,
    etcDiscountAmount: NOTHING,
    customerDiscountAmount: NOTHING,
    productDiscountAmount: NOTHING,
    creditDiscountAmount: NOTHING,
    rounddownDiscountAmount: NOTHING,
    currencyDiscountAmount: NOTHING,
    coinUseAmount: NOTHING,
    defaultAmount: NOTHING,
    thisMonthDemandAmount: amount(used),
    thisMonthVatRatio: 0.1,
    thisMonthVatAmount: amount(vat),
    thisMonthAmountIncludingVat: amount(used + vat),
    totalDemandAmount: amount(used + vat + lateFee),
    overduePlusAmount: amount(lateFee),
    overdueRatio: 0.02,
    thisMonthOverdueAmount: amount(overdue),
    totalOverdueAmount: amount(overdue),
    memberPriceDiscountAmount: NOTHING,
    memberPromiseDiscountAddAmount: NOTHING,
  };
}

function demandNo(month: string): string {
  return `4${compact(month)}01`;
}
