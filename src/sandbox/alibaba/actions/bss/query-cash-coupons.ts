import { defineAction } from '../../action.js';
import { succeed } from './envelope.js';
import { GRANT_PARAMETERS, grantMembers, selectGrants } from './granted-money.js';

/** Vouchers; never paged. */
export const queryCashCoupons = defineAction({
  service: 'bss',
  name: 'QueryCashCoupons',
  parameters: GRANT_PARAMETERS,
  run: ({ values, state }) =>
    succeed({
      CashCoupon: selectGrants(state.cashCoupons, values).map((coupon) => ({
        ...grantMembers(coupon),
        CashCouponId: BigInt(coupon.id),
        CashCouponNo: coupon.number,
        Description: coupon.description,
      })),
    }),
});
