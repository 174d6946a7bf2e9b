import type { Finding } from '../../../domain/finding.js';
import {
  compareDecimals,
  isNegative,
  isPositive,
  money,
  negateDecimal,
  sumDecimals,
} from '../../../domain/money.js';
import type { Gap } from '../../../domain/gap.js';
import { accountFinding, attempt, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { distinctGaps, subjectOf, type Inventory, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { Balance } from '../facts/balance.js';
import type { BillRow } from '../facts/bills.js';
import type { JdcloudFacts } from '../facts/index.js';
import { CHARGED_ACTIONS } from '../inventory/index.js';
import type { Thing } from '../inventory/kind.js';
import { findLastBill } from '../last-bill.js';
import { CALLER_ACTION, ownerOnlyGaps } from '../sub-user.js';

const NOTHING: Inventory<Thing> = { resources: [], gaps: [] };
const NO_MONEY: Balance = { total: '0', available: '0', frozen: '0', withdrawing: '0' };

/**
 * No call states the debt of the account. A negative balance and a thing locked for debt are debts; a bill that still
 * reads arrears may have been paid since, so where nothing else shows a debt the owner looks.
 */
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
      'arrears-settled':
        'The cost centre shows nothing owed, although the bill of {months} still reads {amount} in arrears.',
      'last-bill':
        'What was used until it was released is billed by {hour}. An amount that comes up after that is to be paid first.',
    },
  },
  async (facts, { account, now }) => {
    const [bills, inventory, balance] = await Promise.all([
      attempt(facts.bills(), []),
      attempt(facts.inventory(), NOTHING),
      attempt(facts.balance(), NO_MONEY),
    ]);
    const owing = [
      ...negativeBalance(balance.value, account.accountId),
      ...inventory.value.resources.filter(({ locked }) => locked === true).map(resourceFinding),
    ];
    const owed = owedMonths(bills.value);
    return {
      findings: [
        ...(owing.length > 0 ? owed.map((month) => monthFinding(month, account.accountId)) : []),
        ...owing,
        ...findLastBill(bills.value, inventory.value.resources, { account, now }),
      ],
      gaps: [
        ...(owing.length === 0 ? askWhetherSettled(owed) : []),
        ...bills.gaps,
        ...balance.gaps,
        ...inventory.gaps,
        ...inventory.value.gaps.filter(({ action }) => CHARGED_ACTIONS.includes(action)),
        ...unclearGaps(inventory.value.resources),
        ...ownerOnlyGaps(account),
      ],
    };
  },
);

interface OwedMonth {
  readonly month: string;
  readonly owed: string;
}

function owedMonths(bills: readonly BillRow[]): readonly OwedMonth[] {
  const owing = bills.filter(({ arrears }) => isPositive(arrears));
  return [...new Set(owing.map(({ month }) => month))].map((month) => ({
    month,
    owed: sumDecimals(owing.filter((row) => row.month === month).map(({ arrears }) => arrears)),
  }));
}

function monthFinding({ month, owed }: OwedMonth, accountId: string): Finding {
  return {
    code: 'bill-in-arrears',
    severity: 'must-process',
    subject: { type: 'bill', id: `${accountId} ${month}` },
    amount: money(owed, 'CNY'),
    args: { month },
    resolve: CONSOLES.funds,
  };
}

function askWhetherSettled(owed: readonly OwedMonth[]): readonly Gap[] {
  if (owed.length === 0) return [];
  const args = {
    months: owed.map(({ month }) => month).join(', '),
    amount: `${sumDecimals(owed.map((month) => month.owed))} CNY`,
  };
  return [
    {
      code: 'unseen',
      action: ACTIONS.queryBillSummary.id,
      needs: [],
      ask: { id: 'arrears', code: 'arrears-settled', args },
    },
  ];
}

function negativeBalance({ total, available }: Balance, accountId: string): readonly Finding[] {
  const lowest = compareDecimals(available, total) < 0 ? available : total;
  if (!isNegative(lowest)) return [];
  return [
    accountFinding({
      code: 'balance-negative',
      severity: 'must-process',
      accountId,
      amount: money(negateDecimal(lowest), 'CNY'),
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

/** Whether something is in arrears cannot be told by a word that is not known. */
function unclearGaps(resources: readonly Thing[]): readonly Gap[] {
  return distinctGaps(
    resources.flatMap(({ unclear, seenBy: [action = ''] }) =>
      unclear === undefined ? [] : [notUnderstood(action, unclear)],
    ),
  );
}
