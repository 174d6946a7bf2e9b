import { accountFinding, attempt, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import { findOwn } from '../facts/identity.js';
import type { NaverFacts } from '../facts/index.js';

/** Keys of the main account cannot be listed; whose key is in use, two views tell together. */
export const mainKeys = defineCheck<NaverFacts>(
  {
    condition: 'naver.main-keys',
    actions: [ACTIONS.getOrg.id, ACTIONS.getSubAccounts.id, ACTIONS.getAccessKey.id],
    messages: {
      'main-keys-last':
        'The keys of the main account go last: disable, then delete them in the console just before you file the request.',
      'main-key-in-use': 'The key in use is one of the main account; it goes last.',
      'owner-must-close':
        'Log in with the main account to withdraw: this key belongs to the sub account {caller}, and no key can withdraw.',
    },
  },
  async (facts, { account: { accountId, caller, callerName = 'that is not named' } }) => {
    const [organization, subAccounts] = await Promise.all([
      attempt(facts.organization(), undefined),
      attempt(facts.subAccounts(), []),
    ]);
    const isMain = caller === 'owner';
    const contradicted = isMain && findOwn(subAccounts.value, facts.keyId) !== undefined;
    const unclear = contradicted || (caller === 'unknown' && organization.gaps.length === 0);
    const finding = (code: string) =>
      accountFinding({
        code,
        severity: 'notice',
        accountId,
        args: { caller: callerName },
        resolve: CONSOLES.console,
      });
    return {
      findings: [
        finding('main-keys-last'),
        ...(isMain ? [finding('main-key-in-use')] : []),
        ...(caller === 'sub-user' ? [finding('owner-must-close')] : []),
      ],
      gaps: [
        // Where the service is not, it could tell nothing; what is left open then is whose key this is.
        ...(caller === 'unknown' ? organization.gaps : []),
        ...subAccounts.gaps,
        ...(unclear ? [notUnderstood(ACTIONS.getOrg.id, organization.value?.standing ?? 'none')] : []),
      ],
    };
  },
);
