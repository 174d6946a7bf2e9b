import type { Finding } from '../../../domain/finding.js';
import { isPositive, largestDecimal, money, sumDecimals } from '../../../domain/money.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';

/**
 * What is left on the account, what is frozen of it, and what is on its way out: the ticket gives it up, an account
 * without a verified name cannot have it paid out at all. The console refuses any of it (closure/console-rules.ts).
 */
export const balance = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.balance',
    actions: [ACTIONS.describeAccountAmount.id],
    messages: {
      'balance-held':
        'The balance of {amount} is given up with the ticket. It can be withdrawn before, by an account with a verified name and no debt.',
      'balance-to-withdraw':
        'Withdraw the balance of {amount}, or close by ticket: the console closes no account that has one.',
      'balance-frozen': '{amount} of that is frozen: only once released can it be withdrawn.',
      'withdrawal-runs':
        'A withdrawal of {amount} is under way: what has not arrived when the account is closed is given up.',
      'withdrawal-awaited': 'Wait for the withdrawal of {amount} that is under way, or close by ticket.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const { total, available, frozen, withdrawing } = await facts.balance();
    const held = largestDecimal([total, available, sumDecimals([available, frozen])]);
    const finding = (
      code: string,
      value: string,
      rest: Pick<Finding, 'severity' | 'resolve'>,
    ): readonly Finding[] =>
      isPositive(value) ? [accountFinding({ code, accountId, amount: money(value, 'CNY'), ...rest })] : [];
    return {
      findings: [
        ...finding('balance-held', held, { severity: 'renounceable', resolve: CONSOLES.funds }),
        ...finding('balance-frozen', frozen, { severity: 'notice', resolve: CONSOLES.funds }),
        ...finding('withdrawal-runs', withdrawing, { severity: 'renounceable', resolve: { by: 'wait' } }),
      ],
    };
  },
);
