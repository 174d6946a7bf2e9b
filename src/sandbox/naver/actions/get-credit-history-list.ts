import { listAction } from '../action.js';
import { amount } from '../json.js';
import { list, month } from '../parameters.js';
import { compact } from '../views/time.js';
import { checkView, COMMON, MAX_PAGE } from './cost.js';

/** Each credit received with its use. */
export const getCreditHistoryList = listAction({
  service: 'billing',
  name: 'getCreditHistoryList',
  path: '/billing/v1/discount/getCreditHistoryList',
  root: 'getCreditHistoryList',
  list: 'creditHistoryList',
  maxPage: MAX_PAGE,
  parameters: { ...COMMON, startMonth: month(), endMonth: month(), discountNoList: list() },
  select: (values, { state }) => {
    checkView(values);
    const { startMonth: from = '0000-01', endMonth: to = '9999-12', discountNoList: wanted } = values;
    return state.rights.credits.filter(
      (credit) =>
        credit.from <= to && credit.to >= from && (wanted.length === 0 || wanted.includes(credit.no)),
    );
  },
  row: (credit, { accountId, state }) => ({
    memberNo: accountId,
    credit: {
      discountNo: credit.no,
      creditName: credit.name,
      receivedCredit: amount(credit.received),
      remainingCredit: amount(credit.remaining),
      validityStartMonth: compact(credit.from),
      validityEndMonth: compact(credit.to),
      creditType: { ...credit.type },
      eligibleProductDemandTypeList: [],
      payCurrency: { code: state.currency, codeName: state.currency },
    },
    creditUseHistory: [],
  }),
});
