import type { Finding } from '../../../domain/finding.js';
import { isPositive, money } from '../../../domain/money.js';
import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { Bill } from '../facts/bills.js';
import type { NaverFacts } from '../facts/index.js';

/** Any bill of any month that is unpaid or overdue blocks. Use that is not billed yet is left to `naver.billing-cycle`. */
export const fees = defineCheck<NaverFacts>(
  {
    condition: 'naver.fees',
    actions: [ACTIONS.getDemandCostList.id],
    messages: {
      'bill-unpaid': 'Pay the bill {id} of {month}: {amount} is open.',
      'bill-overdue': 'Pay what is overdue with the bill {id} of {month}: {amount}, late fee included.',
    },
  },
  async (facts) => {
    const bills = await facts.bills();
    const open = bills.filter(({ paid, overdue }) => !paid || isPositive(overdue));
    return { findings: open.map(billFinding) };
  },
);

function billFinding({ id, month, charge, overdue, currency }: Bill): Finding {
  const late = isPositive(overdue);
  return {
    code: late ? 'bill-overdue' : 'bill-unpaid',
    severity: 'must-process',
    subject: { type: 'bill', id },
    amount: money(late ? overdue : charge, currency),
    args: { month },
    resolve: CONSOLES.portal,
  };
}
