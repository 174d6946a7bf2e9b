import { isNegative, isPositive, largestDecimal, money, negateDecimal } from '../../../domain/money.js';
import type { Finding } from '../../../domain/finding.js';
import type { Judgement } from '../../../domain/verdict.js';
import { accountFinding, attempt, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { AlibabaFacts } from '../facts/index.js';
import { weighOpenBills } from '../open-bills.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';
import { questionOfSum } from '../sum-question.js';
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
      'ask-overdue':
        'The closure check of the console writes {sum} overdue off: the page says {limit}, and nothing of {currency}.',
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
    const debt = judgeDebt(accountId, owed, balance.currency);
    return {
      findings: [...debt.findings, ...locked.map(lockFinding)],
      gaps: [...bills.gaps, ...lockGaps, ...debt.gaps],
    };
  },
);

const NONE = { resources: [], gaps: [] };
const LOCK_ACTIONS: readonly string[] = [ACTIONS.describeRegions.id, ACTIONS.describeInstances.id];

function judgeDebt(accountId: string, owed: string, currency: string): Required<Omit<Judgement, 'manual'>> {
  if (!isPositive(owed)) return { findings: [], gaps: [] };
  const weight = weighSum('overdue', owed, currency);
  const amount = money(owed, currency);
  const found =
    weight === 'must-process'
      ? ({ code: 'overdue-large', severity: 'must-process' } as const)
      : ({ code: 'overdue-small', severity: 'renounceable' } as const);
  return {
    findings: [accountFinding({ ...found, accountId, amount, resolve: CONSOLES.expenses })],
    gaps: weight === 'ask' ? [questionOfSum('overdue', ACTIONS.queryAccountBalance.id, amount)] : [],
  };
}

function lockFinding(resource: Resource): Finding {
  return {
    code: 'locked-for-overdue',
    severity: 'must-process',
    subject: subjectOf(resource),
    resolve: CONSOLES.expenses,
  };
}
