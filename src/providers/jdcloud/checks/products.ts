import type { Finding, Resolution } from '../../../domain/finding.js';
import type { Gap } from '../../../domain/gap.js';
import { lookUp } from '../../_shared/look-up.js';
import { accountFinding, attempt, defineCheck } from '../../_shared/define-check.js';
import { subjectOf, uniteResources, type Inventory, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { findUnlisted, UNLISTED_MESSAGES } from '../billed-only.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import { countOf } from '../count-of.js';
import type { JdcloudFacts } from '../facts/index.js';
import { INVENTORY_ACTIONS, typeListedBy } from '../inventory/index.js';
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
      'only-tagged':
        'None of {count} × {type} ({examples}) costs anything or is needed: only the tag service knows them.',
      'regions-searched':
        'Lists were read in these regions: {regions}. What is elsewhere only bills, orders and renewals would show.',
      'list-unread': 'The console shows no {type} of this account in any region.',
      'bills-unread': 'The bills of this month and the last charge nothing that is still in use.',
      'orders-unread': 'No product that was ordered for a term is still in use.',
      'renewals-unread': 'The renewal page of the cost centre shows no term that still runs.',
      'tags-unread': 'The tag page shows nothing that the lists above do not.',
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
    const live = resources.filter(({ partOf }) => partOf === undefined);
    return {
      findings: [
        ...live.filter((resource) => !isOnlyTagged(resource)).flatMap(toFindings),
        ...taggedFindings(live.filter(isOnlyTagged)),
        ...findUnlisted(bills.value, resources, now),
        ...findOrderedLongAgo(orders.value, now),
        searchedFinding(account.accountId, await facts.regions()),
      ],
      gaps: [
        ...[
          ...[inventory, bills, orders, renewals, tagged].flatMap(({ gaps }) => gaps),
          ...views.flatMap((view) => view.gaps),
        ].map(askAboutList),
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

function judge({ charge, stage, until }: Resource): Pick<Finding, 'code' | 'severity' | 'resolve'> {
  const severity = 'must-process';
  const resolve: Resolution = { ...PRODUCT_CONSOLE, ...(until === undefined ? {} : { until }) };
  if (stage === 'recycled')
    return {
      code: 'in-recycle-bin',
      severity,
      resolve: until === undefined ? resolve : { by: 'wait', until },
    };
  if (stage === 'expired') return { code: 'prepaid-expired', severity, resolve };
  return { code: charge === 'prepaid' ? 'prepaid-runs' : 'product-to-release', severity, resolve };
}

function isOnlyTagged({ seenBy }: Resource): boolean {
  return seenBy.every((action) => ONLY_TAGGED.includes(action));
}

/** One for each type that only the tag service knows: the owner sees what they are, and whether they cost anything. */
function taggedFindings(resources: readonly Resource[]): readonly Finding[] {
  return [...new Set(resources.map(({ type }) => type))].map((type) => ({
    code: 'only-tagged',
    severity: 'attest',
    subject: { type: 'product', id: type },
    args: { type, ...countOf(resources.filter((each) => each.type === type).map(({ id }) => id)) },
    resolve: PRODUCT_CONSOLE,
    seenBy: ONLY_TAGGED,
  }));
}

function searchedFinding(accountId: string, regions: readonly string[]): Finding {
  const args = { regions: regions.join(', ') };
  return accountFinding({
    code: 'regions-searched',
    severity: 'notice',
    accountId,
    args,
    resolve: { by: 'none' },
  });
}

/** What the owner would see where a view could not be read. */
const UNREAD: Readonly<Record<string, string>> = {
  [ACTIONS.queryBillSummary.id]: 'bills-unread',
  [ACTIONS.queryOrders.id]: 'orders-unread',
  [ACTIONS.queryInstance.id]: 'renewals-unread',
  [ACTIONS.describeResources.id]: 'tags-unread',
};

/** Each view that could not be read is a question of its own, whatever refused it and in however many regions. */
function askAboutList(gap: Gap): Gap {
  const code = lookUp(UNREAD, gap.action);
  const type = typeListedBy(gap.action);
  if (code === undefined && type === undefined) return gap;
  const ask = {
    id: gap.action,
    code: code ?? 'list-unread',
    ...(type === undefined ? {} : { args: { type } }),
  };
  return { ...gap, ask };
}
