import { compareDecimals } from '../../../domain/money.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import type { AlibabaFacts } from '../facts/index.js';

const RESELLER_QUOTA = 'RESELLER_QUOTA';

/** A quota set by a reseller gives a partnership away; without one, only the user knows. */
export const partner = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.partner',
    actions: [ACTIONS.getFundAccountAvailableAmount.id, ACTIONS.queryAccountBalance.id],
    messages: {
      'partner-likely': 'A reseller has set a quota on this account: have the partner end the partnership.',
      'partner-unseen': 'No partnership with a partner (reseller) is left; no call shows a sign of one.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const [{ type, quota }, { quotaLimit }] = await Promise.all([facts.funds(), facts.balance()]);
    const quotas = [quota, quotaLimit].filter(
      (amount) => amount !== undefined && compareDecimals(amount, '0') !== 0,
    );
    const likely = type === RESELLER_QUOTA || quotas.length > 0;
    const finding = accountFinding({
      code: likely ? 'partner-likely' : 'partner-unseen',
      severity: likely ? 'must-process' : 'attest',
      accountId,
      resolve: { by: 'ticket' },
    });
    return { findings: [finding], manual: true };
  },
);
