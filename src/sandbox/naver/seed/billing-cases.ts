import type { Scenario } from '../../engine/plugin.js';
import type { NaverState } from '../entities/state.js';
import { identity } from './account.js';
import { cleanState } from './clean.js';
import { contract, inMonth, money, monthBack, TYPES } from './ledger.js';

const debtor = identity('indebt', 3);
const cooling = identity('coolingdown', 4);
const small = identity('smallsums', 5);

/** A charge failed months ago: the bill is overdue, with a late fee. */
export const inDebt: Scenario<NaverState> = {
  name: 'in-debt',
  title: 'a bill that was never paid and is overdue',
  account: debtor,
  seed: (context) => ({
    ...cleanState(debtor, context),
    unpaidMonths: [monthBack(context.now, 4), monthBack(context.now, 3)],
  }),
};

/** Terminated this month: the bill and its charge are still to come. */
export const coolingDown: Scenario<NaverState> = {
  name: 'cooling-down',
  title: 'everything terminated this month: the last bill is still to come',
  account: cooling,
  seed: (context) => {
    const { now } = context;
    const state = cleanState(cooling, context);
    return {
      ...state,
      contracts: [
        ...state.contracts,
        contract({
          no: '20009',
          type: TYPES.server,
          name: '마지막-서버',
          startedAt: inMonth(now, 5),
          endedAt: now - 60_000,
          instances: ['600009'],
          monthly: money(70_000),
        }),
      ],
    };
  },
};

/** Nothing blocks; coins and a credit are left. */
export const smallSums: Scenario<NaverState> = {
  name: 'small-sums',
  title: 'nothing in the way but coins and credits that would be lost',
  account: small,
  seed: (context) => {
    const { now } = context;
    const [from, to] = [monthBack(now, 6), monthBack(now, -12)];
    return {
      ...cleanState(small, context),
      currency: 'USD',
      rights: {
        coins: [
          {
            no: '901',
            name: '충전 코인',
            type: { code: 'PAID', codeName: 'Paid' },
            charged: money(10_000),
            remaining: money(1_200),
            shared: false,
            from,
            to,
          },
        ],
        credits: [
          {
            no: '902',
            name: 'welcome credit',
            type: { code: 'FREE', codeName: 'Free' },
            received: money(50),
            remaining: money(12.34),
            from,
            to,
          },
        ],
        discounts: [],
      },
    };
  },
};
