import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { AlibabaFacts } from '../facts/index.js';

/** The key may be a RAM user's; the closure itself is the owner's alone. */
export const owner = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.owner',
    actions: [ACTIONS.getCallerIdentity.id],
    messages: {
      'owner-must-close':
        'Log on as the account owner to close: this key belongs to {caller}, and RAM users and roles cannot close.',
    },
  },
  (_facts, { account }) => {
    const { caller, accountId, callerName = caller } = account;
    if (caller === 'owner') return Promise.resolve({ findings: [] });
    if (caller === 'unknown') {
      const gap = {
        code: 'malformed',
        action: ACTIONS.getCallerIdentity.id,
        needs: [],
        providerCode: 'IdentityType',
      } as const;
      return Promise.resolve({ findings: [], gaps: [gap] });
    }
    const finding = accountFinding({
      code: 'owner-must-close',
      severity: 'notice',
      accountId,
      args: { caller: callerName },
      resolve: CONSOLES.account,
    });
    return Promise.resolve({ findings: [finding], manual: true });
  },
);
