import { listAction } from '../action.js';
import { amount } from '../json.js';
import { listBills } from '../views/bills.js';
import { listProducts } from '../views/products.js';
import { compact, koreanTime } from '../views/time.js';
import { checkPeriod, checkView, CODE, COMMON, currencyOf, MAX_PAGE, PERIOD } from './cost.js';

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
      .flatMap((bill) => listProducts(state, bill.month).map((product) => ({ bill, product })))
      .filter(({ product }) => product.type.code === (values.productDemandTypeCode ?? product.type.code));
  },
  row: ({ bill, product }, { accountId, state }) => ({
    memberNo: accountId,
    demandMonth: compact(bill.month),
    productDemandType: { ...product.type },
    promiseDiscountAmount: amount(product.promise),
    promotionDiscountAmount: amount(product.promotion),
    etcDiscountAmount: NOTHING,
    productDiscountAmount: amount(product.productDiscount),
    creditDiscountAmount: amount(product.credit),
    defaultAmount: amount(product.penalty),
    useAmount: amount(product.used),
    demandAmount: amount(product.demand),
    memberPriceDiscountAmount: amount(product.memberPrice),
    memberPromiseDiscountAddAmount: NOTHING,
    ...currencyOf(bill.month, state),
    writeDate: koreanTime(bill.writtenAt),
  }),
});
