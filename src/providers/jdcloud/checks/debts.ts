import type { Finding } from '../../../domain/finding.js';
import { isNegative, isPositive, money, negateDecimal, sumDecimals } from '../../../domain/money.js';
import { accountFinding, attempt, defineCheck } from '../../_shared/define-check.js';
import { subjectOf, type Inventory, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { Balance } from '../facts/balance.js';
import type { BillRow } from '../facts/bills.js';
import type { JdcloudFacts } from '../facts/index.js';
import { CHARGED_ACTIONS } from '../inventory/index.js';
import { CALLER_ACTION, ownerOnlyGaps } from '../sub-user.js';

const NOTHING: Inventory = { resources: [], gaps: [] };
const NO_MONEY: Balance = { total: '0', available: '0', frozen: '0', withdrawing: '0' };

/** No call states the debt of the account, so every trace of one counts: bills, resources, a negative balance. */
export const debts = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.debts',
    actions: [
      CALLER_ACTION,
      ACTIONS.queryBillSummary.id,
      ACTIONS.describeAccountAmount.id,
      ...CHARGED_ACTIONS,
    ],
    messages: {
      'bill-in-arrears': 'Top up the account: {amount} of the bill of {month} is owed and will be deducted.',
      'resource-in-arrears': 'Top up the account: the {type} {id} is in arrears.',
      'balance-negative': 'The balance is negative: top up {amount}.',
    },
  },
  async (facts, { account }) => {
    const [bills, inventory, balance] = await Promise.all([
      attempt(facts.bills(), []),
      attempt(facts.inventory(), NOTHING),
      attempt(facts.balance(), NO_MONEY),
    ]);
    const inArrears = inventory.value.resources.filter(({ locked }) => locked === true);
    return {
      findings: [
        ...owedMonths(bills.value, account.accountId),
        ...negativeBalance(balance.value, account.accountId),
        ...inArrears.map(resourceFinding),
      ],
      gaps: [
        ...bills.gaps,
        ...balance.gaps,
        ...inventory.gaps,
        ...inventory.value.gaps.filter(({ action }) => CHARGED_ACTIONS.includes(action)),
        ...ownerOnlyGaps(account),
      ],
    };
  },
);

function owedMonths(bills: readonly BillRow[], accountId: string): readonly Finding[] {
  return [...new Set(bills.map(({ month }) => month))].flatMap((month) => {
    const owed = sumDecimals(bills.filter((row) => row.month === month).map(({ arrears }) => arrears));
    if (!isPositive(owed)) return [];
    const finding: Finding = {
      code: 'bill-in-arrears',
      severity: 'must-process',
      subject: { type: 'bill', id: `${accountId} ${month}` },
      amount: money(owed, 'CNY'),
      args: { month },
      resolve: CONSOLES.funds,
    };
    return [finding];
  });
}

function negativeBalance({ total }: Balance, accountId: string): readonly Finding[] {
  if (!isNegative(total)) return [];
  const amount = money(negateDecimal(total), 'CNY');
  return [
    accountFinding({
      code: 'balance-negative',
      severity: 'must-process',
      accountId,
      amount,
      resolve: CONSOLES.funds,
    }),
  ];
}

function resourceFinding(resource: Resource): Finding {
  return {
    code: 'resource-in-arrears',
    severity: 'must-process',
    subject: subjectOf(resource),
    resolve: CONSOLES.funds,
  };
}
