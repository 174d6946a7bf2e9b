import { listAction } from '../action.js';
import { amount } from '../json.js';
import { list } from '../parameters.js';
import { compact } from '../views/time.js';
import { checkView, COMMON, MAX_PAGE } from './cost.js';

/** Each charge of coins with its use. */
export const getCoinHistoryList = listAction({
  service: 'billing',
  name: 'getCoinHistoryList',
  path: '/billing/v1/discount/getCoinHistoryList',
  root: 'getCoinHistoryList',
  list: 'coinHistoryList',
  maxPage: MAX_PAGE,
  parameters: { ...COMMON, discountNoList: list() },
  select: (values, { state }) => {
    checkView(values);
    const wanted = values.discountNoList;
    return state.rights.coins.filter(({ no }) => wanted.length === 0 || wanted.includes(no));
  },
  row: (coin, { accountId }) => ({
    memberNo: accountId,
    coin: {
      discountNo: coin.no,
      // The provider spells it so.
      coinChagedNo: coin.no,
      coinName: coin.name,
      coinType: { ...coin.type },
      chargedCoin: amount(coin.charged),
      remainingCoin: amount(coin.remaining),
      coinStatus: {},
      isShareCoin: coin.shared,
      validityStartMonth: compact(coin.from),
      validityEndMonth: compact(coin.to),
      shareCoinSnapshotList: [],
    },
    coinUseHistory: [
      {
        memberNo: accountId,
        sharedMemberNo: '',
        useMonth: compact(coin.from),
        unusedCoin: amount(coin.charged),
        usedCoin: amount(coin.charged - coin.remaining),
        remainingCoin: amount(coin.remaining),
      },
    ],
  }),
});
