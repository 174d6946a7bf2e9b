import { ACTIONS } from '../actions.js';
import { coded, decimal, flag, text } from './columns.js';
import type { Listing } from './table.js';

/** Every charge of coins with its use. Coins are not money. Source: Discount, getCoinHistoryList. */
export const coins: Listing = {
  name: 'coins',
  dataset: 'balances',
  action: ACTIONS.getCoinHistoryList,
  period: 'whole',
  fields: [
    // The provider spells it so.
    ...text('memberNo', 'coin.discountNo', 'coin.coinChagedNo', 'coin.coinName'),
    ...coded('coin.coinType'),
    ...decimal('coin.chargedCoin', 'coin.remainingCoin'),
    ...coded('coin.coinStatus'),
    ...flag('coin.isShareCoin'),
    ...text('coin.validityStartMonth', 'coin.validityEndMonth'),
    ...text('coin.shareCoinSnapshotList', 'coinUseHistory'),
  ],
  lists: ['coin.shareCoinSnapshotList', 'coinUseHistory'],
  needed: ['coin.discountNo', 'coin.remainingCoin'],
};

/** Every credit received with its use. Source: Discount, getCreditHistoryList. */
export const credits: Listing = {
  name: 'credits',
  dataset: 'balances',
  action: ACTIONS.getCreditHistoryList,
  period: 'whole',
  fields: [
    ...text('memberNo', 'credit.discountNo', 'credit.creditName'),
    ...coded('credit.creditType'),
    ...decimal('credit.receivedCredit', 'credit.remainingCredit'),
    ...text('credit.validityStartMonth', 'credit.validityEndMonth', 'credit.eligibleProductDemandTypeList'),
    ...coded('credit.payCurrency'),
    ...text('creditUseHistory'),
  ],
  lists: ['credit.eligibleProductDemandTypeList', 'creditUseHistory'],
  needed: ['credit.discountNo', 'credit.remainingCredit'],
  currency: 'credit.payCurrency.code',
  totals: { amount: 'credit.remainingCredit', currency: 'currency' },
};

/** Discounts on products, credits and coins, those past included. Source: Discount, getDiscountList. */
export const discounts: Listing = {
  name: 'discounts',
  dataset: 'balances',
  action: ACTIONS.getDiscountList,
  period: 'whole',
  fields: [
    ...text('memberNo', 'discountNo'),
    ...coded('discountType'),
    ...text('discountName'),
    ...coded('discountProcessMethod'),
    ...decimal('discountValue'),
    ...text('validityStartMonth', 'validityEndMonth'),
    ...coded('payCurrency'),
  ],
  needed: ['discountNo', 'discountType.code'],
};
