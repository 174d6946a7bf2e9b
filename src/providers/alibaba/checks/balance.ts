import { isPositive, largestDecimal, money } from '../../../domain/money.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { AlibabaFacts } from '../facts/index.js';
import { weighSum } from '../thresholds.js';

/** Money on the account cannot be paid out after closure. The larger of the two views counts. */
export const balance = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.balance',
    actions: [ACTIONS.queryAccountBalance.id, ACTIONS.getFundAccountCanWithdrawAmount.id],
    messages: {
      'balance-large': 'Withdraw the balance of {amount}.',
      'balance-small': 'The balance of {amount} is lost with the account, unless you withdraw it first.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const [{ cash, currency }, { amount }] = await Promise.all([facts.balance(), facts.withdrawable()]);
    const held = largestDecimal([cash, amount]);
    if (!isPositive(held)) return { findings: [] };
    const severity = weighSum('balance', held, currency);
    const code = severity === 'renounceable' ? 'balance-small' : 'balance-large';
    return {
      findings: [
        accountFinding({ code, severity, accountId, amount: money(held, currency), resolve: CONSOLES.funds }),
      ],
    };
  },
);
