import type { Finding } from '../../../domain/finding.js';
import type { Gap } from '../../../domain/gap.js';
import { money } from '../../../domain/money.js';
import { attempt, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES, PRODUCT_CONSOLE } from '../consoles.js';
import type { Charge, Charges } from '../facts/bills.js';
import type { AlibabaFacts } from '../facts/index.js';
import { freeName } from '../inventory/index-types.js';
import { INDEX_ACTIONS, INVENTORY_ACTIONS, TYPE_OF_LIST } from '../inventory/index.js';
import { sha256Hex } from '../../_shared/digest.js';
import { fewOf, goesWithAccount } from '../../_shared/free-things.js';
import { lookUp } from '../../_shared/look-up.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';

/** Everything that bills by use, whichever view shows it; what only the bill shows is a finding of its own. */
export const payAsYouGo = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.pay-as-you-go',
    actions: [...INVENTORY_ACTIONS, ACTIONS.describeInstanceBill.id],
    messages: {
      'resource-to-release': 'Release the {type}.',
      'goes-with-account': 'Costs nothing and goes with the account: {things}.',
      'charged-lately':
        '{id} ({product}) was still charged on {period} but no list shows it: find and release it.',
      'charged-this-period': '{id} ({product}) was charged in {period}; a late bill may follow.',
      'ask-other-products': 'No product has anything left that costs money, but for what is listed here.',
      'ask-kind': 'Nothing of the type {type} is left in any region.',
      'ask-type': 'These {count} of the type {type} cost nothing and are needed no more: {examples}.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const [inventory, charges] = await Promise.all([
      attempt(facts.inventory(), { resources: [], gaps: [] }),
      attempt(facts.charges(), { months: [], days: [] }),
    ]);
    const { resources } = inventory.value;
    const charged = charges.value;
    const toRelease = resources.filter((resource) => isToRelease(resource, resources));
    const unseen = unseenCharges(resources, charged);
    const free = resources.filter(({ charge }) => charge === 'free');
    const gaps = [...inventory.gaps, ...inventory.value.gaps];
    return {
      findings: [
        ...toRelease.map(resourceFinding),
        ...unseen,
        ...goesWithAccount(
          accountId,
          free.map(({ type }) => freeName(type) ?? type),
        ),
      ],
      gaps: [...gaps.map(withQuestion), ...charges.gaps, ...questionsOfTypes(resources)],
    };
  },
);

/** What bills by use, but for what goes along with another thing that is listed. */
function isToRelease(resource: Resource, all: readonly Resource[]): boolean {
  const { charge, partOf } = resource;
  if (charge === 'prepaid' || charge === 'free' || isOnlyIndexed(resource)) return false;
  return partOf === undefined || !all.some(({ id }) => id === partOf);
}

/** Whether nothing but the index shows it, which does not say whether it costs anything. */
function isOnlyIndexed({ charge, seenBy }: Resource): boolean {
  return charge === 'unknown' && seenBy.every((action) => action === ACTIONS.searchResources.id);
}

function resourceFinding(resource: Resource): Finding {
  const { seenBy } = resource;
  const subject = subjectOf(resource);
  return { code: 'resource-to-release', severity: 'must-process', subject, resolve: PRODUCT_CONSOLE, seenBy };
}

/** One question for each type that only the index shows; other things of the type ask anew. */
function questionsOfTypes(resources: readonly Resource[]): readonly Gap[] {
  const indexed = resources.filter(isOnlyIndexed);
  return [...new Set(indexed.map(({ type }) => type))].sort().map((type) => {
    const ids = indexed.filter((resource) => resource.type === type).map(({ id }) => id);
    return {
      code: 'unseen',
      action: ACTIONS.searchResources.id,
      needs: [],
      ask: {
        id: `${type}#${sha256Hex(ids.toSorted().join('\n')).slice(0, 8)}`,
        code: 'ask-type',
        args: { type, count: String(ids.length), examples: fewOf(ids) },
      },
    };
  });
}

/** What the owner can look up where a list cannot be read. */
function withQuestion(gap: Gap): Gap {
  if (INDEX_ACTIONS.includes(gap.action))
    return { ...gap, ask: { id: 'other-products', code: 'ask-other-products' } };
  const type = lookUp(TYPE_OF_LIST, gap.action);
  return type === undefined ? gap : { ...gap, ask: { id: gap.action, code: 'ask-kind', args: { type } } };
}

/** Charges of what no list shows: of the last days, and of what was charged earlier only. */
function unseenCharges(resources: readonly Resource[], { days, months }: Charges): readonly Finding[] {
  // What is called free and was charged all the same is not taken for free.
  const known = new Set(resources.filter(({ charge }) => charge !== 'free').map(({ id }) => id));
  const unseen = (rows: readonly Charge[]): readonly Charge[] =>
    distinct(rows.filter(({ instanceId }) => !known.has(instanceId)));
  const lately = unseen(days);
  const earlier = unseen(months).filter(
    ({ instanceId }) => !lately.some((row) => row.instanceId === instanceId),
  );
  return [
    ...lately.map((row) => chargeFinding(row, 'charged-lately')),
    ...earlier.map((row) => chargeFinding(row, 'charged-this-period')),
  ];
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
