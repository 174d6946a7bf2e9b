import type { Finding } from '../../../domain/finding.js';
import { money } from '../../../domain/money.js';
import { attempt, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES, PRODUCT_CONSOLE } from '../consoles.js';
import type { Charge } from '../facts/bills.js';
import type { AlibabaFacts } from '../facts/index.js';
import { INVENTORY_ACTIONS } from '../inventory/index.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';

const ONLY_INDEXED: readonly string[] = [ACTIONS.searchResources.id];

/** Everything that bills by use, whichever view shows it; what only the bill shows is a finding of its own. */
export const payAsYouGo = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.pay-as-you-go',
    actions: [...INVENTORY_ACTIONS, ACTIONS.describeInstanceBill.id],
    messages: {
      'resource-to-release': 'Release the {type}.',
      'resource-only-indexed': 'Release it: only Resource Center shows it.',
      'resource-free': 'Costs nothing and goes with the account.',
      'charged-lately':
        '{id} ({product}) was still charged on {period} but no list shows it: find and release it.',
      'charged-this-period': '{id} ({product}) was charged in {period}; a late bill may follow.',
    },
  },
  async (facts) => {
    const [inventory, charges] = await Promise.all([
      attempt(facts.inventory(), { resources: [], gaps: [] }),
      attempt(facts.charges(), { months: [], days: [] }),
    ]);
    const { resources } = inventory.value;
    const listed = new Set(resources.map(({ id }) => id));
    // What is called free and was charged all the same is not taken for free.
    const known = new Set(resources.filter(({ charge }) => charge !== 'free').map(({ id }) => id));
    const unseen = (rows: readonly Charge[]): readonly Charge[] =>
      distinct(rows.filter(({ instanceId }) => !known.has(instanceId)));
    const lately = unseen(charges.value.days);
    const earlier = unseen(charges.value.months).filter(
      ({ instanceId }) => !lately.some((row) => row.instanceId === instanceId),
    );
    return {
      findings: [
        ...resources
          .filter(
            ({ charge, partOf }) => charge !== 'prepaid' && !(partOf !== undefined && listed.has(partOf)),
          )
          .map(resourceFinding),
        ...lately.map((row) => chargeFinding(row, 'charged-lately')),
        ...earlier.map((row) => chargeFinding(row, 'charged-this-period')),
      ],
      gaps: [...inventory.gaps, ...inventory.value.gaps, ...charges.gaps],
    };
  },
);

function resourceFinding(resource: Resource): Finding {
  const { charge, seenBy } = resource;
  const indexedOnly = seenBy.every((action) => ONLY_INDEXED.includes(action));
  const subject = subjectOf(resource);
  return charge === 'free'
    ? { code: 'resource-free', severity: 'renounceable', subject, resolve: { by: 'none' }, seenBy }
    : {
        code: indexedOnly ? 'resource-only-indexed' : 'resource-to-release',
        severity: 'must-process',
        subject,
        resolve: PRODUCT_CONSOLE,
        seenBy,
      };
}

/** A charge of the last days means that the thing is alive; an older one, that a late bill may follow. */
function chargeFinding(row: Charge, code: 'charged-lately' | 'charged-this-period'): Finding {
  const { instanceId, name, product, region, amount, currency, period } = row;
  return {
    code,
    severity: code === 'charged-lately' ? 'must-process' : 'notice',
    subject: {
      type: product,
      id: instanceId,
      ...(name === undefined ? {} : { name }),
      ...(region === undefined ? {} : { region }),
    },
    amount: money(amount, currency),
    args: { product, period },
    resolve: code === 'charged-lately' ? CONSOLES.expenses : { by: 'wait' },
    seenBy: [ACTIONS.describeInstanceBill.id],
  };
}

/** Each thing once, by its latest charge; the latest come first. */
function distinct(rows: readonly Charge[]): readonly Charge[] {
  return [...new Map(rows.toReversed().map((row) => [row.instanceId, row])).values()].reverse();
}
