import { isNegative, isPositive, largestDecimal, money, negateDecimal } from '../../../domain/money.js';
import type { Finding } from '../../../domain/finding.js';
import { accountFinding, attempt, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { AlibabaFacts } from '../facts/index.js';
import { weighOpenBills } from '../open-bills.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';
import { weighSum } from '../thresholds.js';

/** Overdue is the largest of a negative balance, what the fund account calls unpaid, and small unpaid bills. */
export const overdue = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.overdue',
    actions: [
      ACTIONS.queryAccountBalance.id,
      ACTIONS.getFundAccountAvailableAmount.id,
      ACTIONS.queryBill.id,
      ACTIONS.describeRegions.id,
      ACTIONS.describeInstances.id,
    ],
    messages: {
      'overdue-large': 'Pay {amount} that is overdue.',
      'overdue-small': '{amount} overdue is written off with the account.',
      'locked-for-overdue': '{id} is locked because the account is overdue: pay what is open.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const [balance, funds, bills, inventory] = await Promise.all([
      facts.balance(),
      facts.funds(),
      attempt(facts.bills(), []),
      attempt(facts.inventory(), NONE),
    ]);
    const owed = largestDecimal([
      isNegative(balance.available) ? negateDecimal(balance.available) : '0',
      funds.uncleared,
      weighOpenBills(bills.value).writtenOff,
    ]);
    const lockGaps = [...inventory.gaps, ...inventory.value.gaps].filter(({ action }) =>
      LOCK_ACTIONS.includes(action),
    );
    const locked = inventory.value.resources.filter((resource) => resource.locked === true);
    return {
      findings: [...owedFinding(accountId, owed, balance.currency), ...locked.map(lockFinding)],
      gaps: [...bills.gaps, ...lockGaps],
    };
  },
);

const NONE = { resources: [], gaps: [] };
const LOCK_ACTIONS: readonly string[] = [ACTIONS.describeRegions.id, ACTIONS.describeInstances.id];

function owedFinding(accountId: string, owed: string, currency: string): readonly Finding[] {
  if (!isPositive(owed)) return [];
  const severity = weighSum('overdue', owed, currency);
  const code = severity === 'renounceable' ? 'overdue-small' : 'overdue-large';
  return [
    accountFinding({ code, severity, accountId, amount: money(owed, currency), resolve: CONSOLES.expenses }),
  ];
}

function lockFinding(resource: Resource): Finding {
  return {
    code: 'locked-for-overdue',
    severity: 'must-process',
    subject: subjectOf(resource),
    resolve: CONSOLES.expenses,
  };
}
