import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import { CLOSURE_ROLE } from '../facts/access.js';
import type { AlibabaFacts } from '../facts/index.js';

/** What may still act on the account after confirmation, and whether a confirmed closure is under way. */
export const noOperations = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.no-operations',
    actions: [ACTIONS.getRole.id, ACTIONS.listUsers.id, ACTIONS.getCallerIdentity.id],
    messages: {
      'nothing-after-confirmation': `Do nothing with the account once closure is confirmed, and leave the role ${CLOSURE_ROLE} alone.`,
      'closure-under-way': `A closure has been confirmed already: the role ${CLOSURE_ROLE} exists. Await its end: a text message and an e-mail bring the result; do nothing with the account.`,
      'users-remain':
        '{count} RAM users can still act on the account; what they use in the cool-down makes the closure fail.',
      'key-in-use': 'The key in use belongs to {caller}; it goes last.',
      'owner-key-in-use': 'The key in use belongs to the account owner; it goes last.',
    },
  },
  async (facts, { account: { accountId, caller, callerName = caller } }) => {
    const [underWay, users] = await Promise.all([facts.closureRole(), facts.users()]);
    const notice = (code: string, args: Readonly<Record<string, string>> = {}) =>
      accountFinding({ code, severity: 'notice', accountId, args, resolve: CONSOLES.account });
    const runs = accountFinding({
      ...({ code: 'closure-under-way', severity: 'under-way' } as const),
      accountId,
      resolve: { by: 'wait' },
    });
    return {
      findings: [
        underWay ? runs : notice('nothing-after-confirmation'),
        ...(users.length > 0 ? [notice('users-remain', { count: String(users.length) })] : []),
        caller === 'owner' ? notice('owner-key-in-use') : notice('key-in-use', { caller: callerName }),
      ],
      manual: true,
    };
  },
);
