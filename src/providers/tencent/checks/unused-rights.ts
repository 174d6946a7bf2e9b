import type { Finding } from '../../../domain/finding.js';
import { isPositive, money } from '../../../domain/money.js';
import { accountFinding, attempt, defineCheck } from '../../_shared/define-check.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { consoleAt } from '../consoles.js';
import { currencyOf } from '../endpoints.js';
import type { TencentFacts } from '../facts/index.js';
import type { Voucher } from '../facts/vouchers.js';
import { NO_INVENTORY } from '../inventory/index.js';

/** Calls that show what may be given up with the account. */
const WAIVABLE_ACTIONS: readonly string[] = [
  ACTIONS.describeDomainNameList.id,
  ACTIONS.describeCertificates.id,
  ACTIONS.describeRenewInstances.id,
  ACTIONS.searchResources.id,
];

/** Asking for closure means giving these up; money is better withdrawn first. */
export const unusedRights = defineCheck<TencentFacts>(
  {
    condition: 'tencent.unused-rights',
    actions: [ACTIONS.describeAccountBalance.id, ACTIONS.describeVoucherInfo.id, ...WAIVABLE_ACTIONS],
    messages: {
      'cash-lost': 'Cash of {amount} is given up with the account, unless you withdraw it first.',
      'gift-lost': 'Gift money of {amount} is given up with the account.',
      'income-lost': 'Revenue share of {amount} is given up with the account, unless you withdraw it first.',
      'voucher-lost': 'The voucher {id} with {amount} left is given up with the account.',
      'resource-waived': 'The {type} {id} may be given up with the account.',
    },
  },
  async (facts, { account: { accountId, site } }) => {
    const [balance, vouchers, inventory] = await Promise.all([
      attempt(facts.balance(), undefined),
      attempt(facts.vouchers(), []),
      attempt(facts.inventory(), NO_INVENTORY),
    ]);
    const { cash = '0', gift = '0', income = '0' } = balance.value ?? {};
    const { resources, waivable, gaps } = inventory.value;
    const sums = Object.entries({ 'cash-lost': cash, 'gift-lost': gift, 'income-lost': income });
    return {
      findings: [
        ...sums
          .filter(([, value]) => isPositive(value))
          .map(([code, value]) =>
            accountFinding({
              code,
              severity: 'renounceable',
              accountId,
              amount: money(value, currencyOf(site)),
              resolve: consoleAt('expenses', site),
            }),
          ),
        ...vouchers.value.filter(({ left }) => isPositive(left)).map((one) => voucherFinding(one, site)),
        ...resources.filter(({ id }) => waivable.has(id)).map((resource) => resourceFinding(resource, site)),
      ],
      gaps: [
        ...balance.gaps,
        ...vouchers.gaps,
        ...[...inventory.gaps, ...gaps].filter(({ action }) => WAIVABLE_ACTIONS.includes(action)),
      ],
    };
  },
);

function voucherFinding({ id, left, until }: Voucher, site: string): Finding {
  return {
    code: 'voucher-lost',
    severity: 'renounceable',
    subject: { type: 'voucher', id },
    amount: money(left, currencyOf(site)),
    resolve: { ...consoleAt('vouchers', site), ...(until === undefined ? {} : { until }) },
  };
}

function resourceFinding(resource: Resource, site: string): Finding {
  return {
    code: 'resource-waived',
    severity: 'renounceable',
    subject: subjectOf(resource),
    resolve: consoleAt('home', site),
    seenBy: resource.seenBy,
  };
}
