import type { AccountIdentity } from '../../../domain/account.js';
import type { Finding } from '../../../domain/finding.js';
import { accountFinding, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';
import { CALLER_ACTION } from '../sub-user.js';

/** Any key may check; the closure itself is the owner's, and the key in use is the last to go. */
export const owner = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.owner',
    actions: [CALLER_ACTION, ACTIONS.describeSubUsers.id],
    messages: {
      'owner-must-apply':
        'Log on as the account owner, or as an authorised agent, to apply: this key belongs to the sub-user {caller}.',
      'sub-users-remain': '{count} sub-users lose their access with the account.',
      'key-in-use': 'The key in use belongs to {caller}; it goes last.',
      'owner-key-in-use': 'The key in use belongs to the owner; it goes last.',
    },
  },
  async (facts, { account }) => {
    const subUsers = await facts.subUsers();
    return {
      findings: describeCaller(account, subUsers.length),
      gaps: account.caller === 'unknown' ? [notUnderstood(CALLER_ACTION, 'pin')] : [],
      manual: true,
    };
  },
);

function describeCaller(
  { accountId, caller, callerName = caller }: AccountIdentity,
  subUsers: number,
): readonly Finding[] {
  const notice = (code: string, args: Readonly<Record<string, string>> = {}): Finding =>
    accountFinding({ code, severity: 'notice', accountId, args, resolve: CONSOLES.account });
  return [
    ...(caller === 'sub-user' ? [notice('owner-must-apply', { caller: callerName })] : []),
    ...(subUsers > 0 ? [notice('sub-users-remain', { count: String(subUsers) })] : []),
    caller === 'owner' ? notice('owner-key-in-use') : notice('key-in-use', { caller: callerName }),
  ];
}
