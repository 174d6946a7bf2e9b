import type { Finding, Resolution } from '../../../domain/finding.js';
import { attempt, defineCheck } from '../../_shared/define-check.js';
import { subjectOf, uniteResources, type Inventory, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { findUnlisted, UNLISTED_MESSAGES } from '../billed-only.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';
import { INVENTORY_ACTIONS } from '../inventory/index.js';
import { findOrderedLongAgo, ORDERED_MESSAGES } from '../ordered-only.js';
import { CALLER_ACTION, ownerOnlyGaps } from '../sub-user.js';

const NONE: Inventory = { resources: [], gaps: [] };
const ONLY_TAGGED: readonly string[] = [ACTIONS.describeResources.id];

/** Whatever is alive under the account, whichever view shows it; products without a list are left to the user. */
export const products = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.products',
    actions: [
      CALLER_ACTION,
      ...INVENTORY_ACTIONS,
      ACTIONS.queryBillSummary.id,
      ACTIONS.queryOrders.id,
      ACTIONS.queryInstance.id,
      ACTIONS.describeResources.id,
    ],
    messages: {
      'product-to-release': 'Release the {type} {id}.',
      'prepaid-runs': 'Let the {type} {id} expire, or have it refunded.',
      'prepaid-expired': 'Delete the {type} {id}, whose term has ended, or wait until it is destroyed.',
      'in-recycle-bin': 'The {type} {id} is deleted but not purged yet: purge it, or wait.',
      'renews-itself': 'Switch off the automatic renewal of {id}, or its term will not end.',
      'only-tagged': 'See whether {id} ({type}) still exists: only the tag service knows it.',
      ...UNLISTED_MESSAGES,
      ...ORDERED_MESSAGES,
    },
  },
  async (facts, { account, now }) => {
    const [inventory, bills, orders, renewals, tagged] = await Promise.all([
      attempt(facts.inventory(), NONE),
      attempt(facts.bills(), []),
      attempt(facts.orders(), []),
      attempt(facts.renewals(), NONE),
      attempt(facts.tagged(), NONE),
    ]);
    const views = [inventory, renewals, tagged].map(({ value }) => value);
    const resources = uniteResources(views.flatMap((view) => view.resources));
    return {
      findings: [
        ...resources.filter(({ partOf }) => partOf === undefined).flatMap(toFindings),
        ...findUnlisted(bills.value, resources, now),
        ...findOrderedLongAgo(orders.value, now),
      ],
      gaps: [
        ...[inventory, bills, orders, renewals, tagged].flatMap(({ gaps }) => gaps),
        ...views.flatMap((view) => view.gaps),
        ...ownerOnlyGaps(account),
      ],
    };
  },
);

function toFindings(resource: Resource): readonly Finding[] {
  const { autoRenewal, seenBy } = resource;
  const subject = subjectOf(resource);
  const { code, severity, resolve } = judge(resource);
  const found: Finding = { code, severity, subject, resolve, seenBy };
  if (autoRenewal !== true) return [found];
  return [found, { code: 'renews-itself', severity: 'notice', subject, resolve: PRODUCT_CONSOLE, seenBy }];
}

function judge({ charge, stage, until, seenBy }: Resource): Pick<Finding, 'code' | 'severity' | 'resolve'> {
  const severity = 'must-process';
  const resolve: Resolution = { ...PRODUCT_CONSOLE, ...(until === undefined ? {} : { until }) };
  if (seenBy.every((action) => ONLY_TAGGED.includes(action)))
    return { code: 'only-tagged', severity: 'attest', resolve: PRODUCT_CONSOLE };
  if (stage === 'recycled') return { code: 'in-recycle-bin', severity, resolve };
  if (stage === 'expired') return { code: 'prepaid-expired', severity, resolve };
  return { code: charge === 'prepaid' ? 'prepaid-runs' : 'product-to-release', severity, resolve };
}
