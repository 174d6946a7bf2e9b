import type { Finding } from '../../../domain/finding.js';
import { isPositive, largestDecimal, money, sumDecimals } from '../../../domain/money.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES, TICKET } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';

/** Nothing may be left: neither money to spend nor money on hold or on its way out. */
export const balance = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.balance',
    actions: [ACTIONS.describeAccountAmount.id],
    messages: {
      'balance-held':
        'Withdraw the balance of {amount}, or give it up in the ticket; withdrawing takes a verified name and no debt.',
      'balance-frozen': '{amount} of the balance is frozen: have it released, then withdraw it.',
      'withdrawal-runs': 'Wait for the withdrawal of {amount} that is under way.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const { total, available, frozen, withdrawing } = await facts.balance();
    const held = largestDecimal([total, available, sumDecimals([available, frozen])]);
    const finding = (code: string, value: string, resolve: Finding['resolve']): readonly Finding[] =>
      isPositive(value)
        ? [
            accountFinding({
              code,
              severity: 'must-process',
              accountId,
              amount: money(value, 'CNY'),
              resolve,
            }),
          ]
        : [];
    return {
      findings: [
        ...finding('balance-held', held, CONSOLES.funds),
        ...finding('balance-frozen', frozen, TICKET),
        ...finding('withdrawal-runs', withdrawing, { by: 'wait' }),
      ],
    };
  },
);
