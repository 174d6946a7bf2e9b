import type { Gap } from '../../../domain/gap.js';
import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { AlibabaFacts } from '../facts/index.js';

/** Only the owner closes, and the key of anybody else does not show whether he will. */
export const owner = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.owner',
    actions: [ACTIONS.getCallerIdentity.id],
    messages: {
      'ask-owner-closes':
        'The account owner himself, logged on as {accountId}, carries the closure out: this key belongs to {caller}, and RAM users and roles cannot close.',
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
    const gap: Gap = {
      code: 'unseen',
      action: ACTIONS.getCallerIdentity.id,
      needs: [],
      ask: {
        id: 'owner-closes',
        code: 'ask-owner-closes',
        args: { accountId, caller: callerName },
        url: CONSOLES.account.url,
      },
    };
    return Promise.resolve({ findings: [], gaps: [gap] });
  },
);
