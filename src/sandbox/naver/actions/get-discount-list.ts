import { localMonth } from '../../engine/calendar.js';
import { listAction } from '../action.js';
import { amount } from '../json.js';
import { flag, month, oneOf } from '../parameters.js';
import { compact, KST } from '../views/time.js';
import { checkView, COMMON, MAX_PAGE } from './cost.js';

/** Discounts, credits and coins held. The root of the discount services has no suffix. */
export const getDiscountList = listAction({
  service: 'billing',
  name: 'getDiscountList',
  path: '/billing/v1/discount/getDiscountList',
  root: 'getDiscountList',
  list: 'discountList',
  maxPage: MAX_PAGE,
  parameters: {
    ...COMMON,
    startMonth: month(),
    endMonth: month(),
    discountTypeCode: oneOf('PRODUCT', 'CREDIT', 'COIN'),
    isValidDiscount: flag(),
  },
  select: (values, { state, now }) => {
    checkView(values);
    const running = localMonth(now, KST);
    const { startMonth: from = '0000-01', endMonth: to = '9999-12' } = values;
    return state.rights.discounts.filter(
      (discount) =>
        discount.type === (values.discountTypeCode ?? discount.type) &&
        discount.from <= to &&
        discount.to >= from &&
        (values.isValidDiscount !== true || (discount.from <= running && discount.to >= running)),
    );
  },
  row: ({ no, type, name, value, from, to }, { accountId, state }) => ({
    memberNo: accountId,
    discountNo: no,
    discountType: { code: type, codeName: type },
    discountName: name,
    discountProcessMethod: {},
    discountValue: amount(value),
    validityStartMonth: compact(from),
    validityEndMonth: compact(to),
    payCurrency: { code: state.currency, codeName: state.currency },
  }),
});
