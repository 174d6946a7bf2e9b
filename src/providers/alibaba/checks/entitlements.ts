import type { Finding } from '../../../domain/finding.js';
import { gather } from '../../../domain/gap.js';
import { isPositive, money } from '../../../domain/money.js';
import { attempt, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES, PRODUCT_CONSOLE } from '../consoles.js';
import type { Entitlement } from '../facts/entitlements.js';
import type { AlibabaFacts } from '../facts/index.js';

/** States in which nothing is left to lose. */
const SPENT: ReadonlySet<string> = new Set(['Expired', 'Cancelled', 'RELEASE']);

const TERMS: Readonly<Record<Entitlement['kind'], string>> = {
  voucher: 'voucher',
  'prepaid-card': 'prepaid card',
  'resource-plan': 'resource plan',
  'savings-plan': 'savings plan',
};

/** A running savings plan is a subscription, so it blocks; the others are lost. */
export const entitlements = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.entitlements',
    actions: [
      ACTIONS.queryAccountBalance.id,
      ACTIONS.queryCashCoupons.id,
      ACTIONS.queryPrepaidCards.id,
      ACTIONS.queryResourcePackageInstances.id,
      ACTIONS.querySavingsPlansInstance.id,
    ],
    messages: {
      'money-right-lost': 'The {type} with {amount} left is lost with the account.',
      'plan-lost': 'The {type} with {left} {unit} left is lost with the account.',
      'savings-plan-runs': 'The savings plan is running: let it end or have it refunded.',
    },
  },
  async (facts) => {
    const { balance, vouchers, prepaidCards, resourcePlans, savingsPlans } = facts;
    const [rights, account] = await Promise.all([
      gather([vouchers(), prepaidCards(), resourcePlans(), savingsPlans()]),
      attempt(
        balance().then(({ currency }) => currency),
        undefined,
      ),
    ]);
    const live = rights.values
      .flat()
      .filter(
        (right) => !SPENT.has(right.status) && (right.kind === 'savings-plan' || isPositive(right.left)),
      );
    return {
      findings: live.map((right) => toFinding(right, account.value)),
      gaps: [...rights.gaps, ...account.gaps],
    };
  },
);

function toFinding(right: Entitlement, currency: string | undefined): Finding {
  const { id, region, until } = right;
  const subject = { type: TERMS[right.kind], id, ...(region === undefined ? {} : { region }) };
  const ends = until === undefined ? {} : { until };
  if (right.kind === 'savings-plan') {
    return {
      code: 'savings-plan-runs',
      severity: 'must-process',
      subject,
      resolve: { ...PRODUCT_CONSOLE, ...ends },
    };
  }
  const { left, unit } = right;
  const resolve = { ...CONSOLES.expenses, ...ends };
  if (unit !== undefined)
    return { code: 'plan-lost', severity: 'renounceable', subject, args: { left, unit }, resolve };
  const amount = currency === undefined ? {} : { amount: money(left, currency) };
  return { code: 'money-right-lost', severity: 'renounceable', subject, ...amount, resolve };
}
