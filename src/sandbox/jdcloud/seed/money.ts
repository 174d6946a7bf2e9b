import type { Scenario } from '../../engine/plugin.js';
import type { JdcloudState } from '../entities/state.js';
import { identity } from './account.js';
import { cleanState } from './clean.js';
import { billed, postpaid, prepaid, product } from './things.js';

const debtor = identity('indebt', 3);
const holder = identity('vouchers', 6);
const rest = identity('smallbalance', 11);

/** Nothing runs but one machine that was stopped for debt; the name was never verified. */
export const inDebt: Scenario<JdcloudState> = {
  name: 'in-debt',
  title: 'bills in arrears and a negative balance; no verified name',
  account: debtor,
  seed: (context) => {
    const { now } = context;
    const state = cleanState(debtor, context);
    const machine = {
      serviceCode: 'vm',
      serviceName: '云主机',
      resourceId: 'i-debt0001',
      resourceName: '停机主机',
    };
    const row = product(now, { id: 'i-debt0001', name: '停机主机', charge: postpaid(now, 'arrear') });
    return {
      ...state,
      userAuth: 0,
      funds: { available: -4_321, frozen: 0, withdrawing: 0 },
      bills: [
        ...state.bills,
        billed(now, 0, { ...machine, total: 4_000, arrear: 4_000 }),
        billed(now, 1, { ...machine, total: 9_000, arrear: 321 }),
      ],
      products: { ...state.products, vm: [{ ...row, status: 'stopped' }] },
    };
  },
};

/** Nothing must be done; only a right would be lost. */
export const vouchers: Scenario<JdcloudState> = {
  name: 'vouchers',
  title: 'nothing left but an instance voucher that would be lost',
  account: holder,
  seed: (context) => {
    const state = cleanState(holder, context);
    const charge = prepaid(context.now, 120);
    const voucher = product(context.now, { id: 'iv-0901', name: '剩余抵扣券', status: 'active', charge });
    return { ...state, userAuth: 3, products: { ...state.products, voucher: [voucher] } };
  },
};

/** Nothing is left but small change, as most accounts have it. */
export const smallBalance: Scenario<JdcloudState> = {
  name: 'small-balance',
  title: 'a balance of 0.05 that the ticket gives up and the console refuses',
  account: rest,
  seed: (context) => ({
    ...cleanState(rest, context),
    funds: { available: 5, frozen: 0, withdrawing: 0 },
  }),
};
