import { defineAction } from '../../action.js';
import { bigId, required } from '../../parameters.js';
import { succeed } from './envelope.js';
import { checkOwnId } from './own-account.js';

/** The account's place in finance trusteeship and financial management. */
export const queryFinancialAccountInfo = defineAction({
  service: 'bss',
  name: 'QueryFinancialAccountInfo',
  parameters: { UserId: required(bigId()) },
  run: ({ values, state, accountId }) => {
    checkOwnId(values.UserId, accountId);
    const { accountType, groupId, groupName } = state.finance;
    return succeed({
      IsFinancialAccount: accountType !== null,
      AccountType: accountType ?? undefined,
      UserName: state.accountName,
      MemberNickName: accountType === 'MEMBER' ? state.accountName : undefined,
      MemberGroupId: accountType === 'MEMBER' ? BigInt(groupId) : undefined,
      MemberGroupName: accountType === 'MEMBER' ? groupName : undefined,
    });
  },
});
