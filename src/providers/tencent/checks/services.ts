import type { Finding } from '../../../domain/finding.js';
import { accountFinding, attempt, defineCheck } from '../../_shared/define-check.js';
import { goesWithAccount } from '../../_shared/free-things.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { consoleAt } from '../consoles.js';
import type { Charge } from '../facts/bills.js';
import type { TencentFacts } from '../facts/index.js';
import { freeName } from '../inventory/index-types.js';
import { INDEX_ACTIONS, INVENTORY_ACTIONS, NO_INVENTORY } from '../inventory/index.js';
import { scalingGroup } from '../inventory/scaling-group.js';
import { isLate, judgeCharges } from '../charge-evidence.js';
import { questionsOfTypes, SERVICE_QUESTIONS, withQuestion } from '../service-questions.js';

/** Everything that runs or is paid for, whichever view shows it; what only the bill shows is a finding of its own. */
export const services = defineCheck<TencentFacts>(
  {
    condition: 'tencent.services',
    actions: [...INVENTORY_ACTIONS, ACTIONS.describeBillResourceSummary.id],
    messages: {
      'resource-to-release': 'Release the {type} {id}.',
      'resource-to-return': 'Return the {type} {id}, or let its term end.',
      'resource-only-indexed': 'Release {id} ({type}): only an index shows it, and it is paid for.',
      'goes-with-account': 'Costs nothing and goes with the account: {things}.',
      'scaling-group-first':
        'Set the auto scaling group {id} to no machines and delete it: it makes anew whatever machine of it is released.',
      'domain-to-move': 'Move {id} to another account or registrar, or let it run out.',
      'renews-itself': 'Switch off the automatic renewal of {id}, or its term will not end.',
      'charged-lately':
        '{id} was charged until {until} but no list shows it: release it, or wait a day if you did.',
      'charged-before': '{id} was charged until {until}; a late bill may follow.',
      'released-lately':
        '{id} is released, and was charged until {until}: its last bill is whole from {from}.',
      'services-unseen':
        'The console shows no domain name and no other product in use; this site has no list of them.',
      ...SERVICE_QUESTIONS,
    },
  },
  async (facts, { account: { accountId, site }, now }) => {
    const [inventory, charges] = await Promise.all([
      attempt(facts.inventory(), NO_INVENTORY),
      attempt(facts.charges(), []),
    ]);
    const sorted = sortOut(inventory.value, charges.value, now);
    const gaps = [...inventory.gaps, ...inventory.value.gaps];
    const unread = new Set(gaps.map(({ action }) => action));
    const billed = judgeCharges(sorted.unseen, { site, now, unread: withKinds(unread) });
    const hidden = accountFinding({
      ...{ code: 'services-unseen', severity: 'attest', accountId },
      resolve: consoleAt('home', site),
    });
    return {
      findings: [
        ...sorted.running.flatMap((resource) => resourceFindings(resource, site)),
        ...billed.findings,
        ...goesWithAccount(
          accountId,
          sorted.free.map(({ id, type }) => freeName(id) ?? type),
        ),
        ...(facts.offers(ACTIONS.searchResources) ? [] : [hidden]),
      ],
      gaps: [
        ...[...gaps, ...charges.gaps].map(withQuestion),
        ...questionsOfTypes(sorted.unclear),
        ...(billed.gaps ?? []),
      ],
    };
  },
);

/** Without the regions, no list of a region was read. */
function withKinds(unread: ReadonlySet<string>): ReadonlySet<string> {
  return unread.has(ACTIONS.describeRegions.id) ? new Set(INVENTORY_ACTIONS) : unread;
}

interface Sorted {
  /** To be released or returned. */
  readonly running: readonly Resource[];
  /** Shown by an index alone, which does not say whether it costs anything. */
  readonly unclear: readonly Resource[];
  readonly free: readonly Resource[];
  /** Charges of what no view shows. */
  readonly unseen: readonly Charge[];
}

function sortOut(
  { resources, waivable }: typeof NO_INVENTORY,
  charges: readonly Charge[],
  now: Date,
): Sorted {
  const late = new Set(charges.filter((charge) => isLate(charge, now)).map(({ resourceId }) => resourceId));
  // What is called free and was charged all the same is not taken for free.
  const free = resources.filter(({ id, charge }) => charge === 'free' && !late.has(id));
  const known = new Set(resources.map(({ id }) => id));
  const rest = resources.filter(
    (one) =>
      !waivable.has(one.id) && !free.includes(one) && !(one.partOf !== undefined && known.has(one.partOf)),
  );
  const unclear = rest.filter((one) => isOnlyIndexed(one) && !late.has(one.id) && !isPaidAhead(one, now));
  return {
    ...{ free, unclear },
    running: rest.filter((one) => !unclear.includes(one)),
    unseen: charges.filter(({ resourceId }) => !known.has(resourceId)),
  };
}

function isOnlyIndexed({ seenBy }: Resource): boolean {
  return seenBy.every((action) => INDEX_ACTIONS.includes(action));
}

function isPaidAhead({ charge, until }: Resource, now: Date): boolean {
  return charge === 'prepaid' && until !== undefined && new Date(until) > now;
}

function resourceFindings(resource: Resource, site: string): readonly Finding[] {
  const { charge, until, autoRenewal, seenBy } = resource;
  const subject = subjectOf(resource);
  const ends = charge === 'prepaid' && until !== undefined ? { until } : {};
  const runs: Finding = {
    code: codeOf(resource),
    severity: 'must-process',
    subject,
    resolve: { ...consoleAt('home', site), ...ends },
    seenBy,
  };
  const renews: Finding = {
    code: 'renews-itself',
    severity: 'notice',
    subject,
    resolve: consoleAt('home', site),
    seenBy,
  };
  return autoRenewal === true ? [runs, renews] : [runs];
}

function codeOf(resource: Resource): string {
  if (isOnlyIndexed(resource)) return 'resource-only-indexed';
  if (resource.type === 'domain name') return 'domain-to-move';
  if (resource.type === scalingGroup.type) return 'scaling-group-first';
  return resource.charge === 'prepaid' ? 'resource-to-return' : 'resource-to-release';
}
