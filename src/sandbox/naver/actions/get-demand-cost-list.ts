import { addMonths } from '../../engine/calendar.js';
import { listAction } from '../action.js';
import { amount, type Encodable } from '../json.js';
import { listBills, type MonthBill } from '../views/bills.js';
import { compact, koreanTime } from '../views/time.js';
import { checkPeriod, checkView, COMMON, currencyOf, MAX_PAGE, PERIOD } from './cost.js';

const NOTHING = amount(0);
/** A number that no file may be named after. */
const HOSTILE_NO = '../../x';

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
    integrationDemandNo: bill.month === state.bulk?.from ? HOSTILE_NO : '',
    demandAttribute: { code: 'GEN', codeName: 'General' },
    ...amounts(bill),
    isPaidUp: bill.paidAt !== null,
    paidUpDate: bill.paidAt === null ? undefined : koreanTime(bill.paidAt),
    overdueOccurDate: bill.overdueSince === null ? undefined : koreanTime(bill.overdueSince),
    beforeMonthDemandNo: demandNo(addMonths(bill.month, -1)),
    ...currencyOf(bill.month, state),
    writeDate: koreanTime(bill.writtenAt),
  }),
});

function amounts(bill: MonthBill): Record<string, Encodable> {
  const { demand, vat, lateFee } = bill;
  const overdue = bill.overdueSince === null ? 0 : demand + vat + lateFee;
  return {
    useAmount: amount(bill.used),
    promiseDiscountAmount: amount(bill.promise),
    promotionDiscountAmount: amount(bill.promotion),
    etcDiscountAmount: NOTHING,
    customerDiscountAmount: NOTHING,
    productDiscountAmount: amount(bill.productDiscount),
    creditDiscountAmount: amount(bill.credit),
    rounddownDiscountAmount: amount(bill.rounding),
    currencyDiscountAmount: NOTHING,
    coinUseAmount: amount(bill.coins),
    defaultAmount: amount(bill.penalty),
    thisMonthDemandAmount: amount(demand),
    thisMonthVatRatio: 0.1,
    thisMonthVatAmount: amount(vat),
    thisMonthAmountIncludingVat: amount(demand + vat),
    totalDemandAmount: amount(demand + vat + lateFee),
    overduePlusAmount: amount(lateFee),
    overdueRatio: 0.02,
    thisMonthOverdueAmount: amount(overdue),
    totalOverdueAmount: amount(overdue),
    memberPriceDiscountAmount: amount(bill.memberPrice),
    memberPromiseDiscountAddAmount: NOTHING,
  };
}

function demandNo(month: string): string {
  return `4${compact(month)}01`;
}
