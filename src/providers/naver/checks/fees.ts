import type { Finding } from '../../../domain/finding.js';
import { isPositive, money } from '../../../domain/money.js';
import { defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { dayOf } from '../../../domain/time.js';
import { dayAfterUse, KOREA_OFFSET_HOURS } from '../calendar.js';
import { CONSOLES } from '../consoles.js';
import type { Bill } from '../facts/bills.js';
import type { NaverFacts } from '../facts/index.js';

/**
 * Any bill of any month that is overdue, or unpaid after the days of its charge, blocks. One that is charged by itself
 * yet to come, and use that is not billed, put approval off only: `naver.billing-cycle`.
 */
export const fees = defineCheck<NaverFacts>(
  {
    condition: 'naver.fees',
    actions: [ACTIONS.getDemandCostList.id],
    messages: {
      'bill-unpaid': 'Pay the bill {id} of {month}: {amount} is open.',
      'bill-overdue': 'Pay what is overdue with the bill {id} of {month}: {amount}, late fee included.',
    },
  },
  async (facts, { now }) => {
    const today = dayOf(now, KOREA_OFFSET_HOURS);
    const bills = await facts.bills();
    const open = bills.filter(
      (bill) => isPositive(bill.overdue) || (!bill.paid && today > dayAfterUse(bill.month, 'chargeTo')),
    );
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
