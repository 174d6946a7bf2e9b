import type { RestAction } from '../action.js';
import { cutPage } from '../paging.js';
import { integer, oneOf, readParameters, text } from '../parameters.js';
import { encodeSubAccount } from '../views/people.js';

const DEFAULT_SIZE = 10;
const TABLE = {
  searchColumn: oneOf('loginId', 'name', 'subAccountNo'),
  searchWord: text(),
  page: integer(),
  size: integer({ min: 1 }),
};

/** Sub accounts; pages count from zero. */
export const getSubAccounts: RestAction = {
  service: 'subaccount',
  name: 'getSubAccounts',
  method: 'GET',
  path: /^\/api\/v1\/sub-accounts$/,
  run: ({ flat }, { state, accountId, repeatPages }) => {
    const { page = 0, size = DEFAULT_SIZE, searchColumn, searchWord = '' } = readParameters(TABLE, flat);
    const found = state.subAccounts.filter((one) => {
      const searched = { loginId: one.loginId, name: one.name, subAccountNo: one.no };
      return searchColumn === undefined || searched[searchColumn].includes(searchWord);
    });
    const { rows, total, more } = cutPage(found, { index: page, size, repeat: repeatPages });
    return {
      page,
      totalPages: Math.ceil(total / size),
      totalItems: total,
      hasPrevious: page > 0,
      hasNext: more,
      isFirst: page === 0,
      isLast: !more,
      items: rows.map((one) => encodeSubAccount(one, state, accountId)),
    };
  },
};
