import type { Finding } from '../../../domain/finding.js';
import { money } from '../../../domain/money.js';
import { dayOf, DAY_MS } from '../../../domain/time.js';
import { accountFinding, attempt, defineCheck } from '../../_shared/define-check.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { CHINA_OFFSET_HOURS } from '../china-time.js';
import { consoleAt } from '../consoles.js';
import { currencyOf } from '../endpoints.js';
import type { Charge } from '../facts/bills.js';
import type { TencentFacts } from '../facts/index.js';
import { INDEX_ACTIONS, INVENTORY_ACTIONS, NO_INVENTORY } from '../inventory/index.js';

/** Bills come up to a day late; what was used later than this is taken to run still. */
const LATELY_MS = 2 * DAY_MS;

/** Everything that runs or is paid for, whichever view shows it; what only the bill shows is a finding of its own. */
export const services = defineCheck<TencentFacts>(
  {
    condition: 'tencent.services',
    actions: [...INVENTORY_ACTIONS, ACTIONS.describeBillResourceSummary.id],
    messages: {
      'resource-to-release': 'Release the {type} {id}.',
      'resource-to-return': 'Return the {type} {id}, or let its term end.',
      'resource-only-indexed': 'Release {id} ({type}): only an index shows it.',
      'domain-to-move': 'Move {id} to another account or registrar, or let it run out.',
      'renews-itself': 'Switch off the automatic renewal of {id}, or its term will not end.',
      'charged-lately':
        '{id} was charged until {until} but no list shows it: release it, or wait a day if you did.',
      'charged-before': '{id} was charged until {until}; a late bill may follow.',
      'services-unseen':
        'Look through the console for domain names and other products: this site has no list of them.',
    },
  },
  async (facts, { account: { accountId, site }, now }) => {
    const [inventory, charges] = await Promise.all([
      attempt(facts.inventory(), NO_INVENTORY),
      attempt(facts.charges(), []),
    ]);
    const { resources, waivable } = inventory.value;
    const known = new Set(resources.map(({ id }) => id));
    const running = resources.filter(
      ({ id, partOf }) => !waivable.has(id) && (partOf === undefined || !known.has(partOf)),
    );
    const unseen = charges.value.filter(({ resourceId }) => !known.has(resourceId));
    const blind = !facts.offers(ACTIONS.searchResources);
    const hidden = accountFinding({
      code: 'services-unseen',
      severity: 'attest',
      accountId,
      resolve: consoleAt('home', site),
    });
    return {
      findings: [
        ...running.flatMap((resource) => resourceFindings(resource, site)),
        ...unseen.map((charge) => chargeFinding(charge, site, now)),
        ...(blind ? [hidden] : []),
      ],
      gaps: [...inventory.gaps, ...inventory.value.gaps, ...charges.gaps],
    };
  },
);

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

function codeOf({ charge, type, seenBy }: Resource): string {
  if (seenBy.every((action) => INDEX_ACTIONS.includes(action))) return 'resource-only-indexed';
  if (type === 'domain name') return 'domain-to-move';
  return charge === 'prepaid' ? 'resource-to-return' : 'resource-to-release';
}

function chargeFinding(charge: Charge, site: string, now: Date): Finding {
  const { resourceId, name, product, region, amount, until } = charge;
  const lately = now.getTime() - until.getTime() <= LATELY_MS;
  return {
    code: lately ? 'charged-lately' : 'charged-before',
    severity: lately ? 'must-process' : 'notice',
    subject: {
      type: product,
      id: resourceId,
      ...(name === undefined ? {} : { name }),
      ...(region === undefined ? {} : { region }),
    },
    amount: money(amount, currencyOf(site)),
    args: { until: dayOf(until, CHINA_OFFSET_HOURS) },
    resolve: lately ? consoleAt('expenses', site) : { by: 'wait' },
    seenBy: [ACTIONS.describeBillResourceSummary.id],
  };
}
