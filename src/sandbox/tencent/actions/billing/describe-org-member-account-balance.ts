import { defineAction } from '../../action.js';
import { cutPage } from '../../paging.js';
import { integer, list, text } from '../../parameters.js';

/** Balances and debts of members, in hundredths. */
export const describeOrgMemberAccountBalance = defineAction({
  service: 'billing',
  name: 'DescribeOrgMemberAccountBalance',
  parameters: {
    PageNumber: integer({ min: 1 }),
    PageSize: integer({ min: 1, max: 10 }),
    MemberUins: list(text(), 10),
  },
  run: ({ values, state, repeatPages }) => {
    const { PageNumber: page = 1, PageSize: limit = 10, MemberUins: wanted = [] } = values;
    const members = (state.organization?.members ?? []).filter(
      ({ uin }) => wanted.length === 0 || wanted.includes(uin),
    );
    const { rows, total } = cutPage(members, { offset: (page - 1) * limit, limit, repeat: repeatPages });
    return {
      TotalCount: total,
      PageNumber: page,
      PageSize: limit,
      Data: rows.map(({ uin, name, owed }) => ({
        MemberUin: uin,
        MemberName: name,
        IsCreditAccount: false,
        RealBalance: -owed,
        CashAccountBalance: 0,
        CreditAmount: 0,
        TempCredit: 0,
        BasicCreditAmount: 0,
        OweAmount: owed,
      })),
    };
  },
});
