import { isNegative, isPositive, money } from '../../../domain/money.js';
import type { Finding } from '../../../domain/finding.js';
import { accountFinding, attempt, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { AlibabaFacts } from '../facts/index.js';

/** Refunds and downgrades after an invoice leave more invoiced than charged. What is owed for it decides; the rows are evidence. */
export const invoiceDiscrepancy = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.invoice-discrepancy',
    actions: [
      ACTIONS.queryEvaluateList.id,
      ACTIONS.getFundAccountCanWithdrawAmount.id,
      ACTIONS.queryAccountBalance.id,
    ],
    messages: {
      'over-invoiced': '{name} shows {amount} still to be invoiced, while nothing is owed for it.',
      'invoice-debt': 'Settle {amount} owed from invoices already issued.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const [{ currency }, differences, withdrawable] = await Promise.all([
      facts.balance(),
      attempt(facts.invoiceDifferences(), []),
      attempt(facts.withdrawable(), { amount: '0', creditMemo: '0' }),
    ]);
    const rows = differences.value.filter(({ amount }) => isNegative(amount));
    const debt = withdrawable.value.creditMemo;
    const findings: readonly Finding[] = rows.map(({ id, name = id, amount }) => ({
      code: 'over-invoiced',
      severity: 'notice',
      subject: { type: 'invoiceable bill', id, name },
      amount: money(amount, currency),
      resolve: CONSOLES.expenses,
    }));
    const owed = accountFinding({
      code: 'invoice-debt',
      severity: 'must-process',
      accountId,
      amount: money(debt, currency),
      resolve: CONSOLES.expenses,
    });
    return {
      findings: isPositive(debt) ? [...findings, owed] : findings,
      gaps: [...differences.gaps, ...withdrawable.gaps],
    };
  },
);
