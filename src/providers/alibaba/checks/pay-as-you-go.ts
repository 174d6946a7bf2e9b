import type { Finding } from '../../../domain/finding.js';
import type { Gap } from '../../../domain/gap.js';
import { money } from '../../../domain/money.js';
import { attempt, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES, PRODUCT_CONSOLE } from '../consoles.js';
import type { Charge, Charges } from '../facts/bills.js';
import type { AlibabaFacts } from '../facts/index.js';
import type { Holding } from '../inventory/holding.js';
import { freeName } from '../inventory/index-types.js';
import { INDEX_ACTIONS, INVENTORY_ACTIONS, LIST_OF_PRODUCT, TYPE_OF_LIST } from '../inventory/index.js';
import { sha256Hex } from '../../_shared/digest.js';
import { fewOf, goesWithAccount } from '../../_shared/free-things.js';
import { lookUp } from '../../_shared/look-up.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';

const REGIONS = ACTIONS.describeRegions.id;

/** Everything that bills by use, whichever view shows it; what only the bill shows is a finding of its own. */
export const payAsYouGo = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.pay-as-you-go',
    actions: [...INVENTORY_ACTIONS, ACTIONS.describeInstanceBill.id],
    messages: {
      'resource-to-release': 'Release the {type}.',
      'manager-first':
        'Delete the {type} first, with its machines: one that is released on its own is made anew ({machines}).',
      'goes-with-account': 'Costs nothing and goes with the account: {things}.',
      'charged-lately':
        '{id} ({product}) was still charged on {period} but no list shows it: find and release it.',
      'charged-this-period': '{id} ({product}) was charged in {period}; a late bill may follow.',
      'ask-other-products': 'No product has anything left that costs money, but for what is listed here.',
      'ask-kind': 'Nothing of the type {type} is left in any region.',
      'ask-charged': 'What {product} charged for in {period} is released: {examples}.',
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
    const unseen = unseenCharges(resources, charged, inventory.value.gaps);
    const free = resources.filter(({ charge }) => charge === 'free');
    const gaps = [...inventory.gaps, ...inventory.value.gaps];
    return {
      findings: [
        ...toRelease.map(resourceFinding),
        ...managersOf(resources).map(managerFinding),
        ...unseen.findings,
        ...goesWithAccount(
          accountId,
          free.map(({ type }) => freeName(type) ?? type),
        ),
      ],
      gaps: [
        ...gaps.map(withQuestion),
        ...charges.gaps,
        ...questionsOfTypes(resources),
        ...questionsOfCharges(unseen.unlisted),
      ],
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

/** Groups and clusters that machines are marked with, by the machines of each. */
function managersOf(resources: readonly Holding[]): readonly (readonly Holding[])[] {
  const managed = resources.filter(({ managedBy }) => managedBy !== undefined);
  return [...new Set(managed.map(({ managedBy }) => managedBy?.id))].map((id) =>
    managed.filter(({ managedBy }) => managedBy?.id === id),
  );
}

function managerFinding(machines: readonly Holding[]): Finding {
  const [first] = machines;
  const { type = '', id = '' } = first?.managedBy ?? {};
  return {
    code: 'manager-first',
    severity: 'must-process',
    subject: { type, id, ...(first?.region === undefined ? {} : { region: first.region }) },
    args: { machines: fewOf(machines.map((machine) => machine.id)) },
    resolve: PRODUCT_CONSOLE,
  };
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
        id: `${type}#${digestOf(ids)}`,
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

interface UnseenCharges {
  readonly findings: readonly Finding[];
  /** Earlier ones of products whose things no list shows. */
  readonly unlisted: readonly Charge[];
}

/**
 * Charges of what no list shows. Where the product's own list is whole, the thing is gone and a late bill may follow;
 * anything else is alive when it was charged on the last days, and asked about when it was charged earlier.
 */
function unseenCharges(
  resources: readonly Resource[],
  { days, months }: Charges,
  gaps: readonly Gap[],
): UnseenCharges {
  // What is called free and was charged all the same is not taken for free.
  const known = new Set(resources.filter(({ charge }) => charge !== 'free').map(({ id }) => id));
  const unseen = distinct([...days, ...months].filter(({ instanceId }) => !known.has(instanceId)));
  const isGone = ({ productCode }: Charge): boolean => {
    const list = lookUp(LIST_OF_PRODUCT, productCode);
    return list !== undefined && !gaps.some(({ action }) => action === list || action === REGIONS);
  };
  const isLate = ({ period }: Charge): boolean => days.some((day) => day.period === period);
  const alive = unseen.filter((row) => !isGone(row) && isLate(row));
  return {
    findings: [
      ...alive.map((row) => chargeFinding(row, 'charged-lately')),
      ...unseen.filter(isGone).map((row) => chargeFinding(row, 'charged-this-period')),
    ],
    unlisted: unseen.filter((row) => !isGone(row) && !isLate(row)),
  };
}

/** One question for each product: a product that bills by the month has no charge of the last days. */
function questionsOfCharges(charges: readonly Charge[]): readonly Gap[] {
  return [...new Set(charges.map(({ productCode }) => productCode))].map((code) => {
    const rows = charges.filter(({ productCode }) => productCode === code);
    const [first] = rows;
    return {
      code: 'unseen',
      action: ACTIONS.describeInstanceBill.id,
      needs: [],
      ask: {
        id: `charged#${digestOf(rows.map(({ instanceId, period }) => `${period} ${instanceId}`))}`,
        code: 'ask-charged',
        args: {
          product: first?.product ?? code,
          period: first?.period ?? '',
          examples: fewOf(rows.map(({ instanceId, name }) => name ?? instanceId)),
        },
        url: CONSOLES.expenses.url,
      },
    };
  });
}

/** Short and the same for the same things: a question about other things is another question. */
function digestOf(ids: readonly string[]): string {
  return sha256Hex(ids.toSorted().join('\n')).slice(0, 8);
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

/** Each thing once, by its first row here; those of the last days come first. */
function distinct(rows: readonly Charge[]): readonly Charge[] {
  return [...new Map(rows.toReversed().map((row) => [row.instanceId, row])).values()].reverse();
}
