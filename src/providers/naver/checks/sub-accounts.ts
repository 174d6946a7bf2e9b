import type { Gap } from '../../../domain/verdict.js';
import type { Finding } from '../../../domain/finding.js';
import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import { findOwn } from '../facts/identity.js';
import type { NaverFacts } from '../facts/index.js';
import { isLive, type SubAccount } from '../facts/sub-accounts.js';

/**
 * Sub accounts and their keys stop with the account. The one in use goes last and is no loss of its
 * own; a list that lacks the sub account that asks for it proves nothing.
 */
export const subAccounts = defineCheck<NaverFacts>(
  {
    condition: 'naver.sub-accounts',
    actions: [ACTIONS.getSubAccounts.id, ACTIONS.getAccessKey.id],
    messages: {
      'caller-unlisted':
        'Does the console show no sub account but the one that this key belongs to, or may all of them stop working?',
      'sub-account-stops':
        'The sub account {name} (active keys: {keys}) stops working: suspend its keys, then delete it.',
      'sub-account-suspended': 'The sub account {name} is suspended already and goes with the account.',
      'sub-account-in-use': 'The key in use belongs to the sub account {name}; it goes last.',
    },
  },
  async (facts, { account: { caller } }) => {
    const found = await facts.subAccounts();
    const own = findOwn(found, facts.keyId);
    const lacksCaller = caller === 'sub-user' && own === undefined;
    return {
      findings: found.map((one) => toFinding(one, one === own)),
      gaps: lacksCaller ? [CALLER_UNLISTED] : [],
    };
  },
);

/** A list that lacks the sub account that asks for it shows a part at most. */
const CALLER_UNLISTED: Gap = {
  code: 'unseen',
  action: ACTIONS.getSubAccounts.id,
  needs: ACTIONS.getSubAccounts.needs,
  providerCode: 'caller not listed',
  ask: { id: 'sub-accounts', code: 'caller-unlisted', url: CONSOLES.console.url },
};

function toFinding(subAccount: SubAccount, inUse: boolean): Finding {
  const { id, loginId, name, keys } = subAccount;
  const live = keys.filter((key) => key.active).length;
  const subject = { type: 'sub account', id, name: name ?? loginId };
  if (inUse) {
    return { code: 'sub-account-in-use', severity: 'notice', subject, resolve: { by: 'none' } };
  }
  return isLive(subAccount)
    ? {
        code: 'sub-account-stops',
        severity: 'renounceable',
        subject,
        args: { keys: String(live) },
        resolve: CONSOLES.console,
      }
    : { code: 'sub-account-suspended', severity: 'notice', subject, resolve: { by: 'none' } };
}
