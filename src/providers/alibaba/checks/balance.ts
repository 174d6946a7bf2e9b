import { isPositive, largestDecimal, money } from '../../../domain/money.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { AlibabaFacts } from '../facts/index.js';
import { questionOfSum } from '../sum-question.js';
import { weighSum } from '../thresholds.js';

/** Money on the account cannot be paid out after closure. The larger of the two views counts. */
export const balance = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.balance',
    actions: [ACTIONS.queryAccountBalance.id, ACTIONS.getFundAccountCanWithdrawAmount.id],
    messages: {
      'balance-large': 'Withdraw the balance of {amount}.',
      'balance-small': 'The balance of {amount} is lost with the account, unless you withdraw it first.',
      'ask-balance':
        'The closure check of the console lets a balance of {sum} be given up: the page says {limit}, and nothing of {currency}.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const [{ cash, currency }, withdrawable] = await Promise.all([facts.balance(), facts.withdrawable()]);
    const held = largestDecimal([cash, withdrawable.amount]);
    if (!isPositive(held)) return { findings: [] };
    const weight = weighSum('balance', held, currency);
    const amount = money(held, currency);
    const found =
      weight === 'must-process'
        ? ({ code: 'balance-large', severity: 'must-process' } as const)
        : ({ code: 'balance-small', severity: 'renounceable' } as const);
    return {
      findings: [accountFinding({ ...found, accountId, amount, resolve: CONSOLES.funds })],
      gaps: weight === 'ask' ? [questionOfSum('balance', ACTIONS.queryAccountBalance.id, amount)] : [],
    };
  },
);
