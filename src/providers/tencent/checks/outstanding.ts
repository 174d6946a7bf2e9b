import type { Finding } from '../../../domain/finding.js';
import { isPositive, money } from '../../../domain/money.js';
import { isoSeconds } from '../../../domain/time.js';
import type { Gap } from '../../../domain/verdict.js';
import { accountFinding, attempt, defineCheck } from '../../_shared/define-check.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { billsAreWhole } from '../china-time.js';
import { consoleAt } from '../consoles.js';
import { currencyOf } from '../endpoints.js';
import type { TencentFacts } from '../facts/index.js';
import { NO_INVENTORY } from '../inventory/index.js';

/** Calls that show what is isolated for debt. */
const LOCK_ACTIONS: readonly string[] = [
  ACTIONS.describeRegions.id,
  ACTIONS.describeInstances.id,
  ACTIONS.describeAddresses.id,
];

/** Debts and frozen money block; what the running month has cost may still be billed, so it is pointed out. */
export const outstanding = defineCheck<TencentFacts>(
  {
    condition: 'tencent.outstanding',
    actions: [ACTIONS.describeAccountBalance.id, ACTIONS.describeBillSummary.id, ...LOCK_ACTIONS],
    messages: {
      'balance-owed': 'Top up the account: {amount} is owed.',
      'money-frozen':
        '{amount} is frozen for usage not settled yet: release what runs and wait for the bill.',
      'locked-for-debt': '{id} is isolated because the account is in arrears: pay what is open.',
      'charged-this-month': '{amount} was charged in {month}; bills come up to a day late.',
    },
  },
  async (facts, { account: { accountId, site }, now }) => {
    const [balance, month, inventory] = await Promise.all([
      attempt(facts.balance(), undefined),
      attempt(facts.monthCost(), undefined),
      attempt(facts.inventory(), NO_INVENTORY),
    ]);
    const { owed = '0', frozen = '0' } = balance.value ?? {};
    const { month: name = '', total = '0' } = month.value ?? {};
    const expenses = consoleAt('expenses', site);
    const until = isoSeconds(billsAreWhole(now));
    const sum = (code: string, value: string, rest: Pick<Finding, 'severity' | 'resolve' | 'args'>) =>
      isPositive(value)
        ? [accountFinding({ code, accountId, amount: money(value, currencyOf(site)), ...rest })]
        : [];
    return {
      findings: [
        ...sum('balance-owed', owed, { severity: 'must-process', resolve: expenses }),
        ...sum('money-frozen', frozen, { severity: 'must-process', resolve: { by: 'wait', until } }),
        ...inventory.value.resources.filter(({ locked }) => locked).map((one) => lockFinding(one, site)),
        ...sum('charged-this-month', total, {
          severity: 'notice',
          resolve: { by: 'wait', until },
          args: { month: name },
        }),
      ],
      gaps: [
        ...balance.gaps,
        ...month.gaps,
        ...[...inventory.gaps, ...inventory.value.gaps].filter(isAboutLocks),
      ],
    };
  },
);

function isAboutLocks({ action }: Gap): boolean {
  return LOCK_ACTIONS.includes(action);
}

function lockFinding(resource: Resource, site: string): Finding {
  return {
    code: 'locked-for-debt',
    severity: 'must-process',
    subject: subjectOf(resource),
    resolve: consoleAt('expenses', site),
  };
}
